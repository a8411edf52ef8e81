using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>What no single record shows: a missing rule set, one project recorded twice.</summary>
public static class CollectionChecks
{
    /// <summary>The rule set of a record, or a finding that says where it was looked for.</summary>
    public static RuleSet? RequireRules(EvaluationRecord record, RuleBook book, DiagnosticBag findings)
    {
        if (book.For(record) is { } rules)
            return rules.IsSound ? rules : null;
        if (!book.IsComplete)
            return null;
        var year = record.FiscalYear.ToString(CultureInfo.InvariantCulture);
        findings.Report(
            CollectionCodes.NoRuleSet,
            record.RuleSet?.Span ?? record.Start,
            [
                (
                    "found",
                    record.RuleSet is { } named
                        ? new BilingualText($"is called '{named.Value}'", $"“{named.Value}”")
                        : new BilingualText(
                            $"holds for place '{book.Place}' and year {year}",
                            $"适用于地区“{book.Place}”、{year} 年度"
                        )
                ),
                (
                    "expected",
                    new(
                        string.Join(", ", book.RuleSets.Select(r => r.Name)),
                        string.Join("、", book.RuleSets.Select(r => r.Name))
                    )
                ),
            ]
        );
        return null;
    }

    /// <param name="isExplained">The findings about the records say already why none is left.</param>
    /// <param name="drafts">Records that nobody has approved.</param>
    public static void ReportEmpty(bool isExplained, int drafts, DiagnosticBag findings)
    {
        if (!isExplained && drafts > 0)
            findings.Report(
                CollectionCodes.NothingApproved,
                SourceSpan.Whole("input/records"),
                [("found", drafts.ToString(CultureInfo.InvariantCulture))]
            );
        else if (!isExplained)
            findings.Report(CollectionCodes.NothingToPublish, SourceSpan.Whole("input/records"));
    }

    /// <param name="records">The path, the place of the name, and what makes a project the same,
    /// of each record that was read.</param>
    public static void CheckDuplicates(IEnumerable<ProjectKey> records, DiagnosticBag findings)
    {
        foreach (var same in records.GroupBy(r => (r.FiscalYear, r.Name, r.Unit)).Where(g => g.Count() > 1))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
                findings.Report(
                    CollectionCodes.SameProjectTwice,
                    other.Place,
                    [("found", other.Name), ("unit", other.Unit), ("other", first.Place.File.Path)]
                );
        }
    }
}
