using System.Collections.Immutable;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>The text of one record file → what the unit declared, section by section as on the paper form.</summary>
public static class RecordReader
{
    private static readonly (FundingSource Source, Field Field)[] SourceRows =
    [
        (FundingSource.Appropriation, BudgetShape.Appropriation),
        (FundingSource.CarriedOver, BudgetShape.CarriedOver),
        (FundingSource.Other, BudgetShape.OtherFunds),
    ];

    private static readonly ImmutableArray<Field> SourceFields = [.. SourceRows.Select(row => row.Field)];

    /// <returns>Null where nothing could be read; cells at fault are null, and the findings say why.</returns>
    public static EvaluationRecord? Read(RecordFile place, SourceFile file, DiagnosticBag findings)
    {
        if (YamlTree.Read(file, RecordShape.Root, findings) is not { } tree)
            return null;
        var isWhole = !findings.HasErrors;
        var form = MappingReader.Open(tree, RecordShape.Root, findings);
        var total = form.Mapping(RecordShape.Total);
        return new EvaluationRecord(
            place.Id,
            place.FiscalYear,
            file,
            form.TextCell(RecordShape.Name),
            form.Text(RecordShape.EditorTitle),
            form.TextCell(RecordShape.CompetentDepartment),
            form.TextCell(RecordShape.ImplementingUnit),
            form.Text(RecordShape.RuleSet),
            form.Date(RecordShape.Published),
            ReadBudget(form.Mapping(BudgetShape.Table)),
            ReadObjective(form.Mapping(RecordShape.Objective)),
            ReadIndicators(form.Mapping(IndicatorShape.Table), form.Span),
            total.NumberCell(RecordShape.TotalWeight),
            total.NumberCell(RecordShape.TotalScore),
            form.GradeCell(RecordShape.GradeWord),
            ReadSource(form.Mapping(RecordShape.Source)),
            ReadNotes(form),
            PublicationReader.Read(form, isWhole)
        );
    }

    private static Budget ReadBudget(MappingReader budget)
    {
        var sources = new Dictionary<FundingSource, FundingRow>();
        foreach (var (source, field) in SourceRows)
            if (ReadFundingRow(budget.Mapping(field), isTotal: false) is { } row)
                sources[source] = row;
        return new Budget(
            ReadFundingRow(budget.Mapping(BudgetShape.Total), isTotal: true),
            sources,
            budget.TextCell(BudgetShape.Explanation),
            !budget.HasUnknownKeys && budget.PresentFields(SourceFields).Count == sources.Count
        );
    }

    private static FundingRow? ReadFundingRow(MappingReader row, bool isTotal) =>
        !row.IsPresent
            ? null
            : new FundingRow(
                row.Span,
                row.NumberCell(BudgetShape.Initial),
                row.NumberCell(BudgetShape.Adjusted),
                row.NumberCell(BudgetShape.Executed),
                isTotal ? row.NumberCell(BudgetShape.Weight) : null,
                row.NumberCell(BudgetShape.Rate),
                isTotal ? row.NumberCell(BudgetShape.Score) : null
            );

    private static AnnualObjective ReadObjective(MappingReader objective) =>
        new(objective.TextCell(RecordShape.Expected), objective.TextCell(RecordShape.Achieved));

    /// <summary>In the order of the file, which is the order of the form.</summary>
    private static IndicatorTable ReadIndicators(MappingReader classes, SourceSpan start)
    {
        var rows = new List<Indicator>();
        var isComplete = classes.IsPresent && !classes.HasUnknownKeys;
        foreach (var first in classes.PresentFields(IndicatorShape.FirstLevels))
        {
            var seconds = classes.Mapping(first);
            isComplete &= seconds.IsPresent && !seconds.HasUnknownKeys;
            foreach (var second in seconds.PresentFields(((Shape.Mapping)first.Shape).Fields))
            {
                var readers = seconds.Mappings(second, out var isWhole);
                rows.AddRange(readers.Select(row => ReadIndicator(row, first.Key, second.Key)));
                isComplete &= isWhole;
            }
        }
        return new IndicatorTable(classes.IsPresent ? classes.Span with { Length = 1 } : start, rows, isComplete);
    }

    private static Indicator ReadIndicator(MappingReader row, string firstLevel, string secondLevel) =>
        new(
            row.Span,
            firstLevel,
            secondLevel,
            row.TextCell(IndicatorShape.Name),
            row.TargetCell(IndicatorShape.Target),
            row.ActualCell(IndicatorShape.Actual),
            row.NumberCell(IndicatorShape.Weight),
            row.NumberCell(IndicatorShape.Score),
            row.TextCell(IndicatorShape.Deviation)
        );

    private static RecordSource ReadSource(MappingReader source) =>
        new(source.Text(RecordShape.SourceDocument), source.NumberCell(RecordShape.SourceForm));

    private static List<TranscriptionNote> ReadNotes(MappingReader form)
    {
        var notes = new List<TranscriptionNote>();
        foreach (var note in form.Mappings(RecordShape.Notes))
        {
            var (cell, text, certainty) = (
                note.Text(RecordShape.NoteCell),
                note.Text(RecordShape.NoteText),
                note.Word(RecordShape.NoteCertainty)
            );
            if (cell is null || text is null || certainty is null)
                continue;
            var grade = (Certainty)RecordShape.CertaintyWords.IndexOf(certainty.Value.Value);
            notes.Add(new TranscriptionNote(cell.Value, text.Value.Value, grade));
        }
        return notes;
    }
}
