namespace Publisher.Publishing;

/// <summary>What a run of <c>publish</c> did, or would do.</summary>
/// <param name="Release">The number of the release in the log.</param>
/// <param name="Files">How many the release has.</param>
/// <param name="Written">Files that were sent, in the order of the plan.</param>
/// <param name="Bytes">Of the files that were sent.</param>
/// <param name="Deleted">Files that were taken away.</param>
/// <param name="Found">Files that a run which was broken off had already sent.</param>
/// <param name="IsGuarded">The target itself refuses a second run at the same time.</param>
public sealed record PublicationSummary(
    int Release,
    int Files,
    IReadOnlyList<string> Written,
    long Bytes,
    IReadOnlyList<string> Deleted,
    int Found = 0,
    bool IsGuarded = true
);
