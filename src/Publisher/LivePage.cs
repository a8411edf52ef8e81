using Publisher.Diagnostics;
using Publisher.Preview;

namespace Publisher;

/// <summary>A file of a preview's site as it was made for a request, and what was found meanwhile.</summary>
/// <param name="IsSound">The sources have no error that would keep a build from making it.</param>
internal sealed record LivePage(byte[] Content, PageMark Mark, IReadOnlyList<Diagnostic> Findings, bool IsSound = true);
