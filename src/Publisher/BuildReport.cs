using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;

namespace Publisher;

/// <summary>
/// What became of every file of the input, and what was found. Ready, held and ignored add up to found.
/// </summary>
/// <param name="Ready">Records without a fault: published where the site was written.</param>
/// <param name="Held">Records that a finding keeps back.</param>
/// <param name="Findings">In reading order: by file, line and column. Warnings about records may be missing where the
/// run was asked to count them only.</param>
/// <param name="Counts">How often each fault was found, by code.</param>
/// <param name="FileCount">Files of the site.</param>
/// <param name="KeptCount">Of these, those that stayed as they were.</param>
/// <param name="IsWritten">The live site is now the one of this run.</param>
public sealed record BuildReport(
    int Ready,
    IReadOnlyList<string> Held,
    IReadOnlyList<(string Path, BilingualText Reason)> Ignored,
    IReadOnlyList<Diagnostic> Findings,
    IReadOnlyList<(DiagnosticCode Code, int Count)> Counts,
    int FileCount,
    int KeptCount,
    bool IsWritten
)
{
    private static readonly BilingualText NoFile = new("a pipe or a device, not a file", "管道或设备，不是文件");

    public int Found => Ready + Held.Count + Ignored.Count;

    public int Errors => Counts.Where(c => c.Code.Severity == Severity.Error).Sum(c => c.Count);

    public int Warnings => Counts.Where(c => c.Code.Severity == Severity.Warning).Sum(c => c.Count);

    /// <summary>Of a build that found everything as the one before had left it.</summary>
    internal static BuildReport Unchanged(
        InputFolder folder,
        IReadOnlyList<(DiagnosticCode Code, int Count)> counts,
        OutputFolder output
    )
    {
        output.Discard();
        var files = output.Published!.Entries.Count;
        return new BuildReport(folder.Records.Count, [], folder.Ignored, [], counts, files, files, IsWritten: true);
    }

    internal static BuildReport Of(
        InputFolder folder,
        Outcomes outcomes,
        IReadOnlyList<DiagnosticBag> bags,
        OutputFolder? output,
        bool isWritten
    )
    {
        var all = new DiagnosticBag();
        foreach (var bag in bags)
            all.AddRange(bag.Findings);
        var held = outcomes.HeldBack.Select(i => folder.Records[i].Path).ToList();
        var ignored = outcomes.Ignored.Select(i => (folder.Records[i].Path, NoFile));
        return new BuildReport(
            folder.Records.Count - held.Count - outcomes.Ignored.Count,
            [.. held.Concat(folder.Refused).Order(StringComparer.Ordinal)],
            [.. folder.Ignored.Concat(ignored)],
            all.InReadingOrder(),
            CountsOf(outcomes, all.Findings),
            output?.Release?.Entries.Count ?? 0,
            output?.KeptCount ?? 0,
            isWritten
        );
    }

    /// <summary>A warning about a record stands among the outcomes' counts whether or not it was kept.</summary>
    private static List<(DiagnosticCode Code, int Count)> CountsOf(Outcomes outcomes, IReadOnlyList<Diagnostic> told) =>
        [
            .. told.CountBy(f => f.Code)
                .Concat(outcomes.Counts)
                .GroupBy(c => c.Key, c => c.Value)
                .Select(g => (g.Key, g.Max()))
                .OrderBy(c => c.Key.Id, StringComparer.Ordinal),
        ];
}
