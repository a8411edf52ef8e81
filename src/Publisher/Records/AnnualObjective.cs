namespace Publisher.Records;

/// <summary>年度总体目标: what the unit set out to do, and what it says it did.</summary>
public sealed record AnnualObjective(TextCell? Expected, TextCell? Achieved);
