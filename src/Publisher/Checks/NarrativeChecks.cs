using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Diagnostics;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Checks;

/// <summary>Reasons that are due, and figures in the narrative that the indicators contradict.</summary>
internal static partial class NarrativeChecks
{
    /// <summary>
    /// Two pairs of neighbouring characters in common: 政府 and 开放 tie a sentence to an indicator, one pair does not.
    /// </summary>
    private const int SharedPairs = 2;

    /// <summary>
    /// Measure words that count the same thing: an activity is counted by 场 in a sentence and by 次 in a table.
    /// </summary>
    private static readonly string[] Occurrences = ["次", "场", "场次", "期", "届", "批", "批次"];

    public static void Check(EvaluationRecord record, ScoreSheet sheet, DiagnosticBag findings)
    {
        List<ToldCount>? told = null;
        foreach (var score in sheet.Indicators)
        {
            CheckReason(score, sheet, findings);
            if (record.Objective.Achieved is { } narrative && IsCounted(score.Indicator))
                CheckNarrative(narrative, told ??= CountsIn(narrative.Text), score.Indicator, findings);
        }
    }

    private static void CheckReason(IndicatorScore score, ScoreSheet sheet, DiagnosticBag findings)
    {
        var indicator = score.Indicator;
        if (indicator.Deviation is not null)
            return;
        BilingualText? due =
            indicator.Score?.Value < indicator.Weight?.Value ? new("points were lost", "有扣分")
            : score.IsMet == false ? new("the target was missed", "未达到目标")
            : score.Attainment >= sheet.Rules.Thresholds.OverTargetReason
                ? new("the result is far above the target", "远超目标")
            : null;
        if (due is null)
            return;
        var place = indicator.Score?.Span ?? indicator.Span;
        findings.Report(
            NarrativeCodes.ReasonMissing,
            place,
            [("reason", due.Value), ("name", indicator.Name?.Text ?? "")]
        );
    }

    /// <summary>Its result is a number of something.</summary>
    private static bool IsCounted(Indicator indicator) =>
        indicator is { Name: not null, Actual.Value: { Value: not null, Unit: var unit } }
        && (Occurrences.Contains(unit) || Counters.Contains(unit));

    private static void CheckNarrative(
        TextCell narrative,
        List<ToldCount> counts,
        Indicator indicator,
        DiagnosticBag findings
    )
    {
        var (name, reported, result) = (indicator.Name!, indicator.Actual!, indicator.Actual!.Value!.Value);
        var told = counts.FindAll(c => IsSameUnit(c.Unit, result.Unit) && Shared(c.Clause, name.Text) >= SharedPairs);
        if (told.Count == 0 || told.Exists(c => c.Value == result.Value))
            return;
        var first = told[0];
        findings.Report(
            NarrativeCodes.ContradictsIndicator,
            narrative.Span,
            [("found", first.Printed), ("name", name.Text), ("expected", reported.Printed)],
            new BilingualText(
                Say.Text($"'{first.Clause}' against 实际完成值 {reported.Printed} (line {reported.Span.Line})"),
                Say.Text($"“{first.Clause}”与实际完成值 {reported.Printed}（第 {reported.Span.Line} 行）不符")
            )
        );
    }

    private static readonly string[] Counters =
    [
        "个",
        "项",
        "份",
        "件",
        "家",
        "人",
        "人次",
        "篇",
        "台",
        "套",
        "条",
        "户",
    ];

    private static bool IsSameUnit(string told, string reported) =>
        told == reported || (Occurrences.Contains(told) && Occurrences.Contains(reported));

    private static List<ToldCount> CountsIn(string text)
    {
        var counts = new List<ToldCount>();
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return counts;
        foreach (var clause in Clauses().Split(text))
        {
            foreach (Match count in Count().Matches(clause))
            {
                if (
                    decimal.TryParse(
                        count.Groups[1].Value,
                        NumberStyles.AllowThousands,
                        CultureInfo.InvariantCulture,
                        out var value
                    )
                )
                    counts.Add(new ToldCount(count.Value, value, count.Groups[2].Value, clause.Trim()));
            }
        }
        return counts;
    }

    private static int Shared(string clause, string name)
    {
        var pairs = new HashSet<string>();
        for (var i = 0; i + 1 < name.Length; i++)
            if (clause.Contains(name.Substring(i, 2), StringComparison.Ordinal))
                pairs.Add(name.Substring(i, 2));
        return pairs.Count;
    }

    [GeneratedRegex("[,，。;；、:：!！?？]")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(?<![\d.])(\d{1,9})\s*(场次|批次|人次|场|次|期|届|批|个|项|份|件|家|人|篇|台|套|条|户)")]
    private static partial Regex Count();

    /// <summary>A number with a measure word, and the clause that it stands in.</summary>
    private readonly record struct ToldCount(string Printed, decimal Value, string Unit, string Clause);
}
