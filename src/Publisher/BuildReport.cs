using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher;

/// <summary>
/// What became of every file of the input, and what was found. Ready, held, drafts, withdrawn and ignored add up to
/// found.
/// </summary>
/// <param name="Ready">Records without a fault: published where the site was written.</param>
/// <param name="Held">Records that a finding keeps back.</param>
/// <param name="Drafts">Records that nobody has approved.</param>
/// <param name="Withdrawn">Records whose address says that they were withdrawn.</param>
/// <param name="Findings">In reading order: by file, line and column. Warnings about records may be missing where the
/// run was asked to count them only.</param>
/// <param name="Counts">How often each fault was found, by code.</param>
/// <param name="FileCount">Files of the site.</param>
/// <param name="KeptCount">Of these, those that stayed as they were.</param>
/// <param name="IsWritten">The live site is now the one of this run.</param>
public sealed record BuildReport(
    int Ready,
    IReadOnlyList<string> Held,
    IReadOnlyList<string> Drafts,
    IReadOnlyList<string> Withdrawn,
    IReadOnlyList<(string Path, BilingualText Reason)> Ignored,
    IReadOnlyList<Diagnostic> Findings,
    IReadOnlyList<(DiagnosticCode Code, int Count)> Counts,
    int FileCount,
    int KeptCount,
    bool IsWritten
)
{
    private static readonly BilingualText NoFile = new("a pipe or a device, not a file", "管道或设备，不是文件");

    public int Found => Ready + Held.Count + Drafts.Count + Withdrawn.Count + Ignored.Count;

    public int Errors => Counts.Where(c => c.Code.Severity == Severity.Error).Sum(c => c.Count);

    public int Warnings => Counts.Where(c => c.Code.Severity == Severity.Warning).Sum(c => c.Count);

    /// <summary>Of a build that found everything as the one before had left it.</summary>
    internal static BuildReport Unchanged(InputFolder folder, PriorBuild prior, OutputFolder output)
    {
        output.Discard();
        var files = output.Published!.Entries.Count;
        var drafts = PathsOf(folder, prior.At(LifeStage.Draft));
        var withdrawn = PathsOf(folder, prior.At(LifeStage.Withdrawn));
        return new BuildReport(
            folder.Records.Count - drafts.Count - withdrawn.Count,
            [],
            drafts,
            withdrawn,
            folder.Ignored,
            [],
            prior.Totals,
            files,
            files,
            IsWritten: true
        );
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
        var held = PathsOf(folder, outcomes.HeldBack);
        var drafts = PathsOf(folder, outcomes.At(LifeStage.Draft));
        var withdrawn = PathsOf(folder, outcomes.At(LifeStage.Withdrawn));
        var ignored = outcomes.Ignored.Select(i => (folder.Records[i].Path, NoFile));
        return new BuildReport(
            folder.Records.Count - held.Count - drafts.Count - withdrawn.Count - outcomes.Ignored.Count,
            [.. held.Concat(folder.Refused).Order(StringComparer.Ordinal)],
            drafts,
            withdrawn,
            [.. folder.Ignored.Concat(ignored)],
            all.InReadingOrder(),
            CountsOf(outcomes, all.Findings),
            output?.Release?.Entries.Count ?? 0,
            output?.KeptCount ?? 0,
            isWritten
        );
    }

    private static List<string> PathsOf(InputFolder folder, IEnumerable<int> places) =>
        [.. places.Select(i => folder.Records[i].Path)];

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
