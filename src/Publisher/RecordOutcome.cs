using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Store;

namespace Publisher;

/// <summary>What became of one record.</summary>
/// <param name="Entry">Null where it is held back.</param>
/// <param name="Project">Of a record that is held back or, where drafts are checked, a draft; null where it could not
/// be read.</param>
/// <param name="State">What the next build needs to know of it; null where it is held back.</param>
/// <param name="Findings">About the record.</param>
/// <param name="PageFindings">About the theme, met while its page was made.</param>
internal sealed record RecordOutcome(
    CatalogEntry? Entry,
    ProjectKey? Project,
    RecordState? State,
    DiagnosticBag Findings,
    DiagnosticBag PageFindings
)
{
    /// <summary>No record: it is neither published nor held back.</summary>
    public bool IsIgnored { get; init; }
}
