using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Editing;
using Publisher.Mending;

namespace Publisher.Cli;

/// <summary>Mends the records of a root, and shows every line that was changed.</summary>
internal sealed class MendingPrinter(Terminal terminal)
{
    /// <param name="isDryRun">Show, and write nothing.</param>
    /// <param name="findings">Takes what hinders the writing, which is told at once.</param>
    public void Mend(string root, bool isDryRun, DiagnosticBag findings)
    {
        var files = 0;
        foreach (var mended in RecordMending.Of(root))
        {
            var told = new DiagnosticBag();
            if (isDryRun || RecordMending.Save(root, mended, told))
            {
                Print(mended);
                files++;
            }
            new FindingPrinter(terminal.Out, terminal.Language).Print(told.Findings);
            findings.AddRange(told.Findings);
        }
        var (en, zh) = (Text($"{files} {(files == 1 ? "file" : "files")}"), Text($"{files} 个文件"));
        if (isDryRun)
            Say($"{en} would be changed; nothing was written", $"将改动 {zh}；没有写出");
        else
            Say($"{en} changed", $"已改动 {zh}");
        terminal.Out.WriteLine();
    }

    private void Print(MendedRecord mended)
    {
        foreach (var line in UnifiedDiff.Of(mended.Was, mended.Now))
            terminal.Out.WriteLine(VisibleText.Of(line));
        foreach (var figure in mended.Figures)
            Say(
                Text($"{mended.Was.Path}:{figure.Span.Line}: {figure.Was} is written {figure.Now}"),
                Text($"{mended.Was.Path}:{figure.Span.Line}：{figure.Was} 改写作 {figure.Now}")
            );
        if (mended.IsApproved && mended.Figures.Count > 0)
            Say(
                $"{mended.Was.Path} was approved as it stood before: compare these figures with the form once more",
                $"{mended.Was.Path} 是按改动前的写法批准的：请再与原表核对以上数字"
            );
        terminal.Out.WriteLine();
    }

    private void Say(string en, string zh) => terminal.Out.WriteLine(VisibleText.Of(terminal.Say(en, zh)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
