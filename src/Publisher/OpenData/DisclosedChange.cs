using Publisher.Records;

namespace Publisher.OpenData;

/// <summary>What a row of the table of corrections is made from.</summary>
/// <param name="Number">Among those of its record, from 1, in order of time.</param>
/// <param name="Figure">Null for a withdrawal.</param>
internal readonly record struct DisclosedChange(
    string Id,
    int FiscalYear,
    int Number,
    DateOnly On,
    string By,
    string Reason,
    CorrectedFigure? Figure
);
