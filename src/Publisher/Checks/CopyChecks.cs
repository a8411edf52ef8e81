using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>A project's form of one year held against that of the year before.</summary>
public static class CopyChecks
{
    /// <summary>Characters: of a shorter text two units may think by themselves.</summary>
    private const int MinLength = 20;

    /// <param name="before">The project's record before it; null where there is none.</param>
    public static void Check(EvaluationRecord? before, EvaluationRecord now, DiagnosticBag findings)
    {
        if (before is null || before.FiscalYear != now.FiscalYear - 1 || before.Id != now.Id)
            return;
        if (now.Objective.Achieved is not { HasGap: false } text || before.Objective.Achieved is not { } old)
            return;
        if (Plain(text.Text) is { Length: >= MinLength } plain && plain == Plain(old.Text))
            findings.Report(
                RosterCodes.CopiedFromLastYear,
                text.Span,
                [
                    ("label", FormLabels.AchievedObjective),
                    ("year", before.FiscalYear.ToString(CultureInfo.InvariantCulture)),
                ]
            );
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
