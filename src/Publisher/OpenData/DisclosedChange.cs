using Publisher.Pages;
using Publisher.Records;

namespace Publisher.OpenData;

/// <summary>What a row of the table of corrections is made from.</summary>
/// <param name="Number">Among all of its record, from 1, in order of time.</param>
/// <param name="Figure">Of a correction; else null.</param>
internal readonly record struct DisclosedChange(
    string Id,
    int FiscalYear,
    int Number,
    PublishedChange Change,
    CorrectedFigure? Figure
);
