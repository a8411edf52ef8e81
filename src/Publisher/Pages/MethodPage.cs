using Publisher.Config;

namespace Publisher.Pages;

/// <summary>How scores are made and checked, told from the rule sets that were used.</summary>
public sealed record MethodPage(IReadOnlyList<RuleSetView> RuleSets)
{
    public static MethodPage Of(IEnumerable<RuleSet> used) =>
        new([.. used.OrderBy(r => r.Name, StringComparer.Ordinal).Select(RuleSetView.Of)]);
}
