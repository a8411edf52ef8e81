using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher;

/// <summary>
/// What became of every file of the input, and what was found. Ready, held and ignored add up to found.
/// </summary>
/// <param name="Ready">Records without a fault: published where the site was written.</param>
/// <param name="Held">Records that a finding keeps back.</param>
/// <param name="Findings">In reading order: by file, line and column.</param>
/// <param name="FileCount">Files of the site.</param>
/// <param name="IsWritten">The live site is now the one of this run.</param>
public sealed record BuildReport(
    IReadOnlyList<string> Ready,
    IReadOnlyList<string> Held,
    IReadOnlyList<(string Path, BilingualText Reason)> Ignored,
    IReadOnlyList<Diagnostic> Findings,
    int FileCount,
    bool IsWritten
)
{
    public int Found => Ready.Count + Held.Count + Ignored.Count;

    public int Errors => Findings.Count(f => f.Code.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;

    internal static BuildReport Of(
        InputFolder folder,
        IReadOnlyList<RecordOutcome> outcomes,
        IEnumerable<DiagnosticBag> bags,
        int fileCount,
        bool isWritten
    )
    {
        var all = new DiagnosticBag();
        foreach (var bag in bags)
            all.AddRange(bag.Findings);
        var records = folder.Records.Zip(outcomes).ToList();
        return new BuildReport(
            [.. records.Where(r => r.Second.Entry is not null).Select(r => r.First.Path)],
            [
                .. records
                    .Where(r => r.Second.Entry is null)
                    .Select(r => r.First.Path)
                    .Concat(folder.Refused)
                    .Order(StringComparer.Ordinal),
            ],
            folder.Ignored,
            all.InReadingOrder(),
            fileCount,
            isWritten
        );
    }
}
