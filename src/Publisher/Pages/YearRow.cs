namespace Publisher.Pages;

/// <summary>One indicator over the years, a cell for each.</summary>
public sealed record YearRow(string Name, IReadOnlyList<YearCell> Cells);
