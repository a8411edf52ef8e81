using Publisher.Diagnostics;

namespace Publisher.Preview;

/// <summary>What is told over a page of the preview.</summary>
/// <param name="Drafts">How many records of the site are drafts.</param>
/// <param name="Errors">How many errors there are in all.</param>
/// <param name="Own">Errors and warnings of what the page is made from.</param>
/// <param name="Others">Errors elsewhere.</param>
public sealed record ShownFindings(
    string Version,
    Language Language,
    int Drafts,
    int Errors,
    IReadOnlyList<Diagnostic> Own,
    IReadOnlyList<Diagnostic> Others
);
