using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Office;

/// <summary>What the next release would change of what readers see now, for whoever signs it.</summary>
/// <param name="Number">Of the release in the log.</param>
/// <param name="Date">That the log would give it; null where nothing gives one.</param>
/// <param name="Manifest">The SHA-256 of its list of files, which the log will name if it is published as it is
/// now.</param>
/// <param name="Records">Those that it touches, in their order; those that are gone last.</param>
/// <param name="DetailsOf">Reads one of them again: nothing of them is kept.</param>
/// <param name="Untouched">Records that stay as they are.</param>
/// <param name="Redrawn">Of these, those whose pages come out otherwise: by the theme, the rules or the
/// settings.</param>
/// <param name="Files">The office's pages, rules and theme; one line each.</param>
/// <param name="Derived">Other files that come, change or go: lists, search, data.</param>
/// <param name="Steps">The office's own names for its reviews, in order.</param>
/// <param name="Findings">That keep the release, or a record, back.</param>
/// <param name="IsSound">It can be published as it is.</param>
public sealed record ReleaseProposal(
    string Site,
    int Number,
    string? Date,
    FileHash Manifest,
    IReadOnlyList<ProposedRecord> Records,
    Func<ProposedRecord, ProposedDetails> DetailsOf,
    int Untouched,
    int Drafts,
    int Redrawn,
    IReadOnlyList<ProposedFile> Files,
    int Derived,
    IReadOnlyList<string> Steps,
    IReadOnlyList<Diagnostic> Findings,
    bool IsSound
)
{
    public bool IsEmpty => Records.Count + Redrawn + Files.Count + Derived == 0;

    public int Count(ProposalStep step) =>
        Records.Count(r => step == ProposalStep.None ? r.Steps == step && !r.IsHeld : r.Steps.HasFlag(step));
}
