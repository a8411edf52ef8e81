namespace Publisher.OpenData;

/// <summary>What a column of an open table holds; every format writes it as its own type of that kind.</summary>
public enum ColumnType
{
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A decimal number, written with the digits that it has: 29.90 keeps its nought.</summary>
    Number,
    Boolean,

    /// <summary>A day without a time: 2026-11-23.</summary>
    Date,
}
