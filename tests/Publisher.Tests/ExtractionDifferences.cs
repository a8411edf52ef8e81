using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>One form that the importer read, held cell by cell against the record that was made by hand.</summary>
internal sealed class ExtractionDifferences
{
    private readonly List<string> _differences = [];
    private readonly EvaluationRecord _record;

    public ExtractionDifferences(PrintedForm form, EvaluationRecord record)
    {
        _record = record;
        Compare("name", record.Name?.Text, form.Name);
        Compare("competent_department", record.CompetentDepartment?.Text, form.CompetentDepartment);
        Compare("implementing_unit", record.ImplementingUnit?.Text, form.ImplementingUnit);
        Compare("budget.total", record.Budget.Total, form.Total);
        Compare("budget.appropriation", record.Budget.Sources[FundingSource.Appropriation], form.Appropriation);
        Compare("budget.carried_over", record.Budget.Sources[FundingSource.CarriedOver], form.CarriedOver);
        Compare("budget.other", record.Budget.Sources[FundingSource.Other], form.OtherFunds);
        Compare("objective.expected", record.Objective.Expected?.Text, form.Expected);
        Compare("objective.achieved", record.Objective.Achieved?.Text, form.Achieved);
        for (var i = 0; i < Math.Max(record.Indicators.Rows.Count, form.Indicators.Count); i++)
            Compare(record.Indicators.Rows.ElementAtOrDefault(i), form.Indicators.ElementAtOrDefault(i), i + 1);
        Compare("total.weight", record.TotalWeight?.Printed, form.TotalWeight);
        Compare("total.score", record.TotalScore?.Printed, form.TotalScore);
        Compare("grade", record.Grade?.Printed, form.Grade);
    }

    /// <summary>Cells in which the form prints a number that can be read.</summary>
    public int Printed { get; private set; }

    public int Recovered { get; private set; }

    /// <summary>Cells that are marked and not read.</summary>
    public int Torn { get; private set; }

    /// <summary>A number that is not the one that is printed.</summary>
    public int Wrong { get; private set; }

    public int Words { get; private set; }

    public int WordsRecovered { get; private set; }

    public override string ToString() =>
        $"{_record.Id}: {Printed} numbers printed, {Recovered} recovered, {Torn} marked, {Wrong} wrong; "
        + $"{WordsRecovered} of {Words} words as by hand\n"
        + string.Concat(_differences.Select(d => $"  {d}\n"));

    private void Compare(string path, FundingRow? hand, PrintedFunding? read)
    {
        Compare($"{path}.initial", hand?.InitialBudget?.Printed, read?.Initial);
        Compare($"{path}.adjusted", hand?.AdjustedBudget?.Printed, read?.Adjusted);
        Compare($"{path}.executed", hand?.ExecutedAmount?.Printed, read?.Executed);
        Compare($"{path}.weight", hand?.Weight?.Printed, read?.Weight);
        Compare($"{path}.rate", hand?.ExecutionRate?.Printed, read?.Rate);
        Compare($"{path}.score", hand?.Score?.Printed, read?.Score);
    }

    private void Compare(Indicator? hand, PrintedIndicator? read, int number)
    {
        Compare(
            $"{number}.class",
            hand is null ? null : $"{hand.FirstLevel} {hand.SecondLevel}",
            read is null ? null : new PrintedCell($"{read.FirstLevel} {read.SecondLevel}")
        );
        Compare($"{number}.name", hand?.Name?.Text, read?.Name);
        Compare($"{number}.target", hand?.Target?.Printed, read?.Target);
        Compare($"{number}.actual", hand?.Actual?.Printed, read?.Actual);
        Compare($"{number}.weight", hand?.Weight?.Printed, read?.Weight);
        Compare($"{number}.score", hand?.Score?.Printed, read?.Score);
        Compare($"{number}.deviation", hand?.Deviation?.Text, read?.Deviation);
    }

    private void Compare(string path, string? byHand, PrintedCell? read)
    {
        if (byHand is null && read is null)
            return;
        var isNumber =
            byHand is not null
            && (byHand.Any(char.IsAsciiDigit) && !path.EndsWith("name", StringComparison.Ordinal))
            && !path.StartsWith("objective", StringComparison.Ordinal);
        var isSame = byHand == read?.Text;
        if (isNumber)
        {
            Printed++;
            Recovered += isSame ? 1 : 0;
            Torn += read?.Text == Illegible.Mark ? 1 : 0;
            Wrong += !isSame && read?.Text != Illegible.Mark ? 1 : 0;
        }
        else
        {
            Words++;
            WordsRecovered += isSame ? 1 : 0;
        }
        if (!isSame)
            _differences.Add($"{path}: {read?.Text ?? "nothing"} ({read?.Origin}), by hand {byHand ?? "nothing"}");
    }
}
