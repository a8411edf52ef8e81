using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>
/// Whether a rule set can be scored by: its weights add up, its grades descend, its bands have two ends.
/// </summary>
internal static class RuleSetChecks
{
    /// <summary>财预〔2020〕10号: the full score of a self-evaluation is 100 points.</summary>
    private const decimal FullScore = 100;

    public static void Check(RuleSet rules, DiagnosticBag findings)
    {
        if (rules.TotalWeight != FullScore)
            findings.Report(
                RuleSetCodes.RuleWeights,
                rules.WeightsPlace,
                [("found", Plain(rules.TotalWeight)), ("expected", Plain(FullScore))]
            );
        foreach (var (upper, lower) in rules.GradeFloors.Zip(rules.GradeFloors.Skip(1)))
            if (upper.Floor <= lower.Floor)
                findings.Report(
                    RuleSetCodes.RuleOrder,
                    rules.GradesPlace,
                    [
                        ("upper", $"{upper.Grade.Word()} {Plain(upper.Floor)}"),
                        ("lower", $"{lower.Grade.Word()} {Plain(lower.Floor)}"),
                    ]
                );
        foreach (var band in rules.Statements.Where(b => b.From >= b.To))
            findings.Report(
                RuleSetCodes.RuleOrder,
                band.Place,
                [("upper", $"to: {Plain(band.To)}"), ("lower", $"from: {Plain(band.From)}")]
            );
    }

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
