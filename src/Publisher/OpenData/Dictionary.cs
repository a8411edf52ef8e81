using Publisher.Diagnostics;

namespace Publisher.OpenData;

/// <summary>The data dictionary: every column of every open table, in both languages, as a table itself.</summary>
internal static class Dictionary
{
    private static readonly TableOf<(Table Table, Column Column)> Rows = new(
        "dictionary",
        new("Data dictionary", "数据字典"),
        new("One row for each column of the open tables.", "各数据表每列一行。"),
        ["table", "column"],
        [
            Text("table", new("Table", "数据表"), r => r.Table.Name, isRequired: true),
            Text("column", new("Column", "列名"), r => r.Column.Name, isRequired: true),
            Text("type", new("Type", "类型"), r => TypeOf(r.Column.Type), isRequired: true),
            Text("unit", new("Unit", "单位"), r => r.Column.Unit),
            Truth("required", new("Never empty", "必有值"), r => r.Column.IsRequired),
            Truth("key", new("Part of the key", "主键"), r => r.Table.Key.Contains(r.Column.Name)),
            Text("words", new("The only values", "可取值"), r => string.Join(';', r.Column.Words ?? [])),
            Text("title_zh", new("Title, Chinese", "中文名称"), r => r.Column.Title.Zh, isRequired: true),
            Text("title_en", new("Title, English", "英文名称"), r => r.Column.Title.En, isRequired: true),
            Text("description_zh", new("Description, Chinese", "中文说明"), r => r.Column.Description.Zh, true),
            Text("description_en", new("Description, English", "英文说明"), r => r.Column.Description.En, true),
        ]
    );

    public static Table Table => Rows.Table;

    public static void Write(Stream stream)
    {
        using var csv = new CsvTableWriter(stream, Table);
        foreach (var table in Tables.All)
        foreach (var column in table.Columns)
            csv.Write(Rows.RowOf((table, column)));
    }

    /// <summary>As Table Schema calls it.</summary>
    public static string TypeOf(ColumnType type) =>
        type switch
        {
            ColumnType.Count => "integer",
            ColumnType.Number => "number",
            ColumnType.Boolean => "boolean",
            ColumnType.Date => "date",
            _ => "string",
        };

    private static ColumnOf<(Table Table, Column Column)> Text(
        string name,
        BilingualText title,
        Func<(Table Table, Column Column), string?> value,
        bool isRequired = false
    ) => ColumnOf<(Table Table, Column Column)>.Text(name, title, title, value, isRequired);

    private static ColumnOf<(Table Table, Column Column)> Truth(
        string name,
        BilingualText title,
        Func<(Table Table, Column Column), bool?> value
    ) => ColumnOf<(Table Table, Column Column)>.Truth(name, title, title, value);
}
