namespace Publisher.Tests;

/// <summary>As what a workbook stores a cell.</summary>
internal enum FilledKind
{
    Text,

    /// <summary>A number, shown with two decimals and thousands commas where the form prints them.</summary>
    Number,

    /// <summary>A share, shown in per cent.</summary>
    Percent,
}
