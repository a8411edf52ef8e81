using Publisher.Diagnostics;

namespace Publisher.OpenData;

/// <summary>A column of an open table, as the data dictionary explains it.</summary>
/// <param name="Name">The same in every format: <c>execution_rate_computed</c>.</param>
/// <param name="Title">What the form calls it.</param>
/// <param name="Description">Where it comes from, who says it (the unit, or we), and what an empty cell means.</param>
/// <param name="Unit">万元, %, 分; null where the figure has none.</param>
/// <param name="IsRequired">Never empty.</param>
/// <param name="Words">The only texts that the column holds; null where it may hold any.</param>
public sealed record Column(
    string Name,
    ColumnType Type,
    BilingualText Title,
    BilingualText Description,
    string? Unit = null,
    bool IsRequired = false,
    IReadOnlyList<string>? Words = null
);
