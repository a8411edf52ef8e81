using Publisher.Diagnostics;

namespace Publisher.Preview;

/// <summary>What is told over a page of the preview.</summary>
/// <param name="Drafts">How many records of the site are drafts.</param>
/// <param name="Own">Errors and warnings of what the page is made from.</param>
/// <param name="Others">Errors elsewhere that would stop a build.</param>
/// <param name="IsUrgent">The page is not what its sources say: it is told before anybody asks.</param>
public sealed record ShownFindings(
    string Version,
    Language Language,
    int Drafts,
    IReadOnlyList<Diagnostic> Own,
    IReadOnlyList<Diagnostic> Others,
    bool IsUrgent
);
