using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary>The closing account of a run: what became of every file, what was found, what was written.</summary>
internal sealed class ReportPrinter(TextWriter output, Language language)
{
    /// <param name="target">Where the site was to go, as the user named it; null for a check.</param>
    public void Print(BuildReport report, string? target)
    {
        PrintFiles(report, target is not null && report.IsWritten);
        Say(
            $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}",
            Text($"{report.Errors} 个错误，{report.Warnings} 个警告")
        );
        if (target is null)
            return;
        var changed = report.FileCount - report.KeptCount;
        if (report.IsWritten && report.KeptCount > 0)
            Say(
                $"{Count(report.FileCount, "file")} in {target}: {Text($"{changed}")} written, the others as they were",
                Text($"{target} 共 {report.FileCount} 个文件：写出 {changed} 个，其余不变")
            );
        else if (report.IsWritten)
            Say(
                $"{Count(report.FileCount, "file")} written to {target}",
                Text($"已写出 {report.FileCount} 个文件到 {target}")
            );
        else
            Say(Text($"Nothing was published; {target} is as it was before"), Text($"没有发布；{target} 保持原样"));
    }

    /// <summary>How often each warning was found: a build does not repeat what a check tells in full.</summary>
    public void PrintWarningCounts(BuildReport report)
    {
        var counts = report.Counts.Where(c => c.Code.Severity == Severity.Warning).ToList();
        if (counts.Count == 0)
            return;
        Say(
            "Warnings (publisher check tells where, publisher explain CODE tells why):",
            "警告（publisher check 查看位置，publisher explain 代码 查看原因）："
        );
        foreach (var (code, count) in counts)
            output.WriteLine(Text($"{count, 6}  {code.Id} {code.Name}"));
        output.WriteLine();
    }

    private void PrintFiles(BuildReport report, bool isPublished)
    {
        foreach (var path in report.Held)
            Say($"held back: {path}", $"扣下：{path}");
        foreach (var path in report.Drafts)
            Say($"draft: {path} (not approved)", $"草稿：{path}（未批准）");
        foreach (var path in report.Withdrawn)
            Say($"withdrawn: {path}", $"已撤回：{path}");
        foreach (var (path, reason) in report.Ignored)
            Say($"ignored: {path} ({reason.En})", $"忽略：{path}（{reason.Zh}）");
        var (en, zh) = isPublished ? ("published", "已发布") : ("ready", "可发布");
        var (ready, held, ignored) = (report.Ready, report.Held.Count, report.Ignored.Count);
        (int Count, string En, string Zh)[] rare =
        [
            (report.Drafts.Count, report.Drafts.Count == 1 ? "draft" : "drafts", "草稿"),
            (report.Withdrawn.Count, "withdrawn", "已撤回"),
        ];
        var some = rare.Where(r => r.Count > 0).ToList();
        var (partsEn, partsZh) = (
            string.Concat(some.Select(r => Text($"{r.Count} {r.En}, "))),
            string.Concat(some.Select(r => Text($"{r.Zh} {r.Count}，")))
        );
        Say(
            Text($"{Count(report.Found, "file")} found: {ready} {en}, {held} held back, {partsEn}{ignored} ignored"),
            Text($"共 {report.Found} 个文件：{zh} {ready}，扣下 {held}，{partsZh}忽略 {ignored}")
        );
    }

    private void Say(string en, string zh) => output.WriteLine(VisibleText.Of(new BilingualText(en, zh).In(language)));

    private static string Count(int number, string noun) => Text($"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
