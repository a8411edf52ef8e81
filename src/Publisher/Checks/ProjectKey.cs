using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>What tells one project of a year from another.</summary>
/// <param name="Place">Of the name, with no more of its file than the line that it stands on.</param>
public sealed record ProjectKey(int FiscalYear, string Name, string Unit, SourceSpan Place)
{
    /// <summary>Null where the name cannot be read: two unreadable names are not the same name.</summary>
    public static ProjectKey? Of(EvaluationRecord record) =>
        record is { Name: { HasGap: false } name, ImplementingUnit: { HasGap: false } unit }
            ? new ProjectKey(record.FiscalYear, name.Text, unit.Text, name.Span.WithLineAlone())
            : null;
}
