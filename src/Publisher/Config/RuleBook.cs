using Publisher.Records;

namespace Publisher.Config;

/// <summary>All rule sets of the site, and which of them holds for a record.</summary>
/// <param name="IsComplete">False where a file could not be read at all, so that it may hold the set that is
/// missing.</param>
public sealed record RuleBook(string Place, IReadOnlyList<RuleSet> RuleSets, bool IsComplete)
{
    /// <summary>What is known of rule sets that were not read.</summary>
    public static RuleBook None { get; } = new("", [], IsComplete: false);

    public IEnumerable<RuleSet> Named(IReadOnlySet<string> names) => RuleSets.Where(r => names.Contains(r.Name));

    /// <summary>
    /// The one the record names; else the place's own for its year; else the one without a place.
    /// Null where there is none.
    /// </summary>
    public RuleSet? For(EvaluationRecord record) =>
        record.RuleSet is { } named
            ? RuleSets.FirstOrDefault(r => r.Name == named.Value)
            : RuleSets.FirstOrDefault(r => r.Place == Place && r.Covers(record.FiscalYear))
                ?? RuleSets.FirstOrDefault(r => r.Place is null && r.Covers(record.FiscalYear));
}
