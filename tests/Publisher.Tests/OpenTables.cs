using Publisher.OpenData;

namespace Publisher.Tests;

/// <summary>Tables to try the formats on: every type of column, and what goes wrong in one format or another.</summary>
internal static class OpenTables
{
    public static readonly DateOnly Day = new(2024, 2, 29);

    /// <summary>What stands at the end of a text that a workbook cannot hold whole.</summary>
    public const string CutMark = "…（全文见 CSV / the CSV has all of it）";

    public static Table All { get; } =
        TableOf(
            "indicators",
            new Column("id", ColumnType.Text, new("Project", "项目编号"), "", IsRequired: true),
            new Column("note", ColumnType.Text, new("Note", "说明"), ""),
            new Column("count", ColumnType.Count, new("Indicators", "指标数"), ""),
            new Column("amount_reported", ColumnType.Number, new("Executed", "全年执行数"), "", "万元"),
            new Column("is_complete", ColumnType.Boolean, new("Complete", "是否完整"), ""),
            new Column("published", ColumnType.Date, new("Published", "公开日期"), "")
        );

    /// <summary>Texts that are formulas, XML, escapes, breaks, or longer than a cell; and 𠮷, which stands before ！ in
    /// UTF-16 and after it in UTF-8.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "城市公共图书馆运行经费",
        "=1+1",
        "=HYPERLINK(\"http://example.invalid\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "'quoted",
        "\ttab",
        " space around ",
        "one\ntwo",
        "one\r\ntwo\rthree",
        "<b>&amp;]]></b>",
        "_x0041_ _x000D_ _x_",
        "\u0000\u0001\u001F\u007F\uFFFE\uFFFF",
        "\uD800 \uDC00 𠮷\uD842",
        "！",
        "𠮷城",
        "",
        "\u202E001.00",
        new string('字', 32_767 - CutMark.Length - 1) + "𠮷" + new string('末', 100),
    ];

    /// <summary>Scales, signs, and as many digits as a decimal has.</summary>
    public static IReadOnlyList<decimal> Numbers { get; } =
    [
        29.90m,
        0m,
        0.00m,
        -0.5m,
        1733.50m,
        100m,
        999999999999999m,
        1234567890123456m,
        0.1234567890123456m,
        -9999999999999.99m,
        0.0000000001m,
        12345678901234567.89m,
    ];

    /// <summary>Each text and each number once, and a row with as little as there may be.</summary>
    public static IReadOnlyList<Value[]> Rows { get; } =
    [
        .. Texts.Select((text, i) => new Value[] { $"pt-{i:000}", text, i, default, i % 2 == 0, Day.AddDays(i) }),
        .. Numbers.Select((number, i) => new Value[] { $"n-{i:000}", default, default, number, default, default }),
        ["old", default, default, default, default, new DateOnly(1899, 12, 31)],
        ["none", default, default, default, default, default],
    ];

    public static Table TableOf(string name, params Column[] columns) => new(name, name, "", columns, []);

    /// <summary>A row of text, counts and money; as like as the rows of a real table.</summary>
    public static Value[] Row(int number) =>
        [
            $"pt-{number:0000000}",
            number % 3 == 0 ? "城市公共图书馆运行经费" : $"第{number % 1000}号项目",
            number % 50,
            decimal.Divide(number, 100),
            number % 2 == 0,
            Day.AddDays(number % 1000),
        ];

    /// <summary>A text as a cell of a workbook holds it: lines break with a line feed, and what is too long is
    /// cut.</summary>
    public static string InCell(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return text.Length <= 32_767 ? text : text[..(32_767 - CutMark.Length - 1)] + CutMark;
    }

    public static void Write(this ITableWriter writer, IEnumerable<Value[]> rows)
    {
        foreach (var row in rows)
            writer.Write(row);
    }
}
