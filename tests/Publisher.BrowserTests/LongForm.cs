namespace Publisher.BrowserTests;

/// <summary>A made-up form whose indicators need more than one sheet of paper.</summary>
internal static class LongForm
{
    public const int Year = 2024;
    public const string Id = "long-01";

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    /// <summary>Another one for each indicator, on one line of paper.</summary>
    public static string NameOf(int indicator) => $"{Stems[indicator / 10]}类{Stems[indicator % 10]}项完成率";

    /// <summary>As many indicators of each kind, of a point each; the last one takes what is left of 90.</summary>
    public static (SiteRoot Root, string Route) Build(int quantity, int quality, int cost)
    {
        string[] kinds =
        [
            .. Enumerable.Repeat("数量指标", quantity),
            .. Enumerable.Repeat("质量指标", quality),
            .. Enumerable.Repeat("成本指标", cost),
        ];
        var rows = kinds
            .Select((kind, i) => Indicator(kind, i, i == kinds.Length - 1 ? 91 - kinds.Length : 1))
            .ToList();
        var record = new SyntheticRecord(
            Year,
            Id,
            "长表项目",
            "某局",
            "某中心",
            30,
            30,
            30,
            null,
            "做好。",
            "做好了。",
            rows
        );
        var root = new SiteRoot()
            .With($"input/records/{record.Route}"[..^5] + ".yml", SyntheticYaml.Of(record))
            .Build();
        return (root, record.Route);
    }

    private static SyntheticIndicator Indicator(string kind, int n, decimal weight) =>
        new("产出指标", kind, NameOf(n), "=100.00(%)", "100.00(%)", weight, weight, null);
}
