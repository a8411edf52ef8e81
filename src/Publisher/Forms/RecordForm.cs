using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>A record → the form as it prints: the way back from what the reader made of it.</summary>
public static class RecordForm
{
    /// <summary>All of the record but its section <c>publication</c>, which no form holds.</summary>
    public static PrintedForm Of(EvaluationRecord record) =>
        new()
        {
            Name = Printed(record.Name),
            EditorTitle = Printed(record.EditorTitle),
            CompetentDepartment = Printed(record.CompetentDepartment),
            ImplementingUnit = Printed(record.ImplementingUnit),
            RuleSet = Printed(record.RuleSet),
            Published = record.Published is { } published ? new PrintedCell(published) : null,
            Total = Row(record.Budget.Total),
            Appropriation = Row(record.Budget.Sources.GetValueOrDefault(FundingSource.Appropriation)),
            CarriedOver = Row(record.Budget.Sources.GetValueOrDefault(FundingSource.CarriedOver)),
            OtherFunds = Row(record.Budget.Sources.GetValueOrDefault(FundingSource.Other)),
            Explanation = Printed(record.Budget.Explanation),
            Expected = Printed(record.Objective.Expected),
            Achieved = Printed(record.Objective.Achieved),
            Indicators = [.. record.Indicators.Rows.Select(Indicator)],
            TotalWeight = Printed(record.TotalWeight),
            TotalScore = Printed(record.TotalScore),
            Grade = Printed(record.Grade),
            SourceDocument = Printed(record.Source.Document),
            SourceForm = Printed(record.Source.Form),
            Notes = [.. record.Notes.Select(Note)],
        };

    private static PrintedIndicator Indicator(Indicator row) =>
        new(row.FirstLevel, row.SecondLevel)
        {
            Name = Printed(row.Name),
            Target = Printed(row.Target),
            Actual = Printed(row.Actual),
            Weight = Printed(row.Weight),
            Score = Printed(row.Score),
            Deviation = Printed(row.Deviation),
        };

    private static PrintedFunding? Row(FundingRow? row) =>
        row is null
            ? null
            : new PrintedFunding
            {
                Initial = Printed(row.InitialBudget),
                Adjusted = Printed(row.AdjustedBudget),
                Executed = Printed(row.ExecutedAmount),
                Weight = Printed(row.Weight),
                Rate = Printed(row.ExecutionRate),
                Score = Printed(row.Score),
            };

    private static PrintedNote Note(TranscriptionNote note) =>
        new(
            new PrintedCell(note.Cell.Value),
            new PrintedCell(note.Text),
            new PrintedCell(RecordShape.CertaintyWords[(int)note.Certainty])
        );

    private static PrintedCell? Printed(TextCell? cell) => cell is null ? null : new PrintedCell(cell.Text);

    private static PrintedCell? Printed(Sourced<string>? value) =>
        value is { } text ? new PrintedCell(text.Value) : null;

    private static PrintedCell? Printed<T>(Cell<T>? cell)
        where T : struct => cell is null ? null : new PrintedCell(cell.Printed);
}
