using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Pages;

namespace Publisher;

/// <summary>What became of one record.</summary>
/// <param name="Entry">Null where it is held back.</param>
/// <param name="Project">Null where it could not be read.</param>
/// <param name="Rules">The rule set that it was scored by.</param>
/// <param name="Findings">About the record.</param>
/// <param name="PageFindings">About the theme, met while its page was made.</param>
internal sealed record RecordOutcome(
    CatalogEntry? Entry,
    ProjectKey? Project,
    RuleSet? Rules,
    DiagnosticBag Findings,
    DiagnosticBag PageFindings
);
