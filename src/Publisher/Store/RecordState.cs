using Publisher.Diagnostics;

namespace Publisher.Store;

/// <summary>What the next build needs to know of a record besides its summary, to leave it alone if it has not
/// changed.</summary>
/// <param name="Signature">Taken before the file was read.</param>
/// <param name="IsSettled">The file had last been changed some time before: an equal signature means equal
/// content.</param>
/// <param name="Source">A hash of the file that its page was made from.</param>
/// <param name="SearchText">A hash of what is searched in it.</param>
/// <param name="Rules">The name of the rule set that it was scored by.</param>
/// <param name="Counts">How often each fault was found in it.</param>
public readonly record struct RecordState(
    FileSignature Signature,
    bool IsSettled,
    UInt128 Source,
    UInt128 SearchText,
    string Rules,
    IReadOnlyList<(DiagnosticCode Code, int Count)> Counts
);
