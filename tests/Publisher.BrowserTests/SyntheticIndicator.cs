namespace Publisher.BrowserTests;

/// <summary>One row of a made-up form's indicator table, as its unit would print it.</summary>
internal sealed record SyntheticIndicator(
    string First,
    string Second,
    string Name,
    string Target,
    string Actual,
    decimal Weight,
    decimal Score,
    string? Deviation
);
