namespace Publisher.BrowserTests;

/// <summary>What a reader may ask of the list, and which of the made-up projects answer it.</summary>
internal static class FilterCases
{
    private static readonly Dictionary<string, Func<SyntheticRecord, bool>> Bands = new()
    {
        ["95-"] = r => r.Rate >= 95,
        ["90-95"] = r => r.Rate is >= 90 and < 95,
        ["80-90"] = r => r.Rate is >= 80 and < 90,
        ["60-80"] = r => r.Rate is >= 60 and < 80,
        ["-60"] = r => r.Rate < 60,
    };

    public static TheoryData<string> Queries =>
        [
            "year=2020",
            "year=2024",
            "department=云川区财政局",
            "department=云川区住房和城乡建设局",
            "grade=优",
            "grade=良",
            "grade=中",
            "grade=差",
            .. Bands.Keys.Select(b => $"band={b}"),
            "min=1000",
            "max=50",
            "min=200&max=200",
            "min=99.5&max=1200.75",
            "year=2022&department=云川区数据局",
            "year=2021&grade=良&band=95-&min=100",
            "grade=差&band=-60&max=1",
        ];

    /// <summary>In the order of the list as it is published.</summary>
    public static List<SyntheticRecord> Answer(string query) =>
        [.. SyntheticSite.Records.Where(r => Parts(query).All(p => Holds(r, p)))];

    public static IEnumerable<(string Name, string Value)> Parts(string query) =>
        query.Split('&').Select(p => p.Split('=')).Select(p => (p[0], p[1]));

    private static bool Holds(SyntheticRecord record, (string Name, string Value) part) =>
        part.Name switch
        {
            "year" => record.Year == Number(part.Value),
            "department" => record.Department == part.Value,
            "grade" => record.Grade == part.Value,
            "band" => Bands[part.Value](record),
            "min" => record.Executed >= Number(part.Value),
            "max" => record.Executed <= Number(part.Value),
            _ => throw new ArgumentException($"no filter is called {part.Name}"),
        };

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
