using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;
using Publisher.OpenData;

namespace Publisher.Tests;

/// <summary>A Parquet file holds what the table holds, to the last digit.</summary>
public sealed class ParquetTests
{
    [Fact]
    public async Task Every_cell_comes_back_as_it_was()
    {
        // UTF-8 has no halves of pairs.
        Value[][] rows = [.. OpenTables.Rows.Select(r => r.Select(WellFormed).ToArray())];
        Assert.Equal(rows, await Read(Written(OpenTables.All, rows)));
    }

    [Fact]
    public async Task A_table_longer_than_a_row_group_comes_back_in_order()
    {
        Value[][] rows = [.. Enumerable.Range(0, ParquetTableWriter.GroupRows + 10).Select(OpenTables.Row)];
        var file = Written(OpenTables.All, rows);
        await using var reader = await Open(file);
        Assert.Equal([ParquetTableWriter.GroupRows, 10], reader.RowGroups.Select(g => g.RowCount));
        Assert.Equal(rows, await Read(file));
    }

    [Fact]
    public async Task Long_texts_make_short_row_groups()
    {
        Value[][] rows =
        [
            .. Enumerable
                .Range(0, 20)
                .Select(i => new Value[] { $"{i}", new string('字', 1 << 17), default, default, default, default }),
        ];
        await using var reader = await Open(Written(OpenTables.All, rows));
        Assert.Equal([8, 8, 4], reader.RowGroups.Select(g => g.RowCount));
    }

    [Fact]
    public async Task A_table_without_rows_has_its_columns()
    {
        var file = Written(OpenTables.All, []);
        Assert.Empty(await Read(file));
        Assert.Equal(OpenTables.All.Columns.Select(c => c.Name), (await SchemaOf(file)).DataFields.Select(f => f.Name));
    }

    [Fact]
    public async Task Only_what_is_never_empty_is_required()
    {
        var schema = await SchemaOf(Written(OpenTables.All, []));
        Assert.Equal([false, true, true, true, true, true], schema.DataFields.Select(f => f.IsNullable));
        Assert.Throws<InvalidOperationException>(() =>
            Written(
                OpenTables.All,
                [
                    [default, default, default, default, default, default],
                ]
            )
        );
    }

    /// <summary>Two digits before the point in one row, four after it in another: the column has both.</summary>
    [Theory]
    [InlineData("0", 18, 0)]
    [InlineData("29.90 1733.5 -0.0625", 18, 4)]
    [InlineData("99999999999999999.89", 19, 2)]
    [InlineData("79228162514264337593543950335 0.123456789", 38, 9)]
    public async Task Decimals_are_wide_enough_for_every_digit(string numbers, int precision, int scale)
    {
        var file = Written(Money, RowsOf(numbers));
        var field = Assert.IsType<DecimalDataField>((await SchemaOf(file)).DataFields[0]);
        Assert.Equal((precision, scale), (field.Precision, field.Scale));
        Assert.Equal(RowsOf(numbers), await Read(file));
    }

    [Fact]
    public async Task Numbers_that_no_decimal_holds_are_texts()
    {
        const string numbers = "79228162514264337593543950335 0.1234567890";
        var file = Written(Money, RowsOf(numbers));
        Assert.Equal(numbers.Split(' '), (await Read(file)).Select(r => r[0].Text));
    }

    /// <summary>Readers leave out row groups by the first and last text, in the order of UTF-8.</summary>
    [Theory]
    [InlineData("甲 乙 A", "A", "甲")]
    [InlineData("！ 𠮷", null, null)]
    public async Task The_first_and_last_text_are_those_of_UTF_8(string texts, string? first, string? last)
    {
        var table = OpenTables.TableOf("t", new Column("text", ColumnType.Text, "t", ""));
        var file = Written(table, [.. texts.Split(' ').Select(t => new Value[] { t })]);
        await using var reader = await Open(file);
        var told = reader.RowGroups[0].GetMetadata(reader.Schema.DataFields[0])!.MetaData!.Statistics;
        Assert.Equal((first, last), (Text(told?.MinValue), Text(told?.MaxValue)));
        Assert.Equal((first, last), (Text(told?.Min), Text(told?.Max)));
    }

    private static Table Money { get; } =
        OpenTables.TableOf("money", new Column("amount", ColumnType.Number, "amount", "", "万元"));

    private static Value[][] RowsOf(string numbers) =>
        [
            .. numbers
                .Split(' ')
                .Select(n => new Value[] { decimal.Parse(n, NumberStyles.Number, CultureInfo.InvariantCulture) }),
        ];

    private static byte[] Written(Table table, IReadOnlyList<Value[]> rows)
    {
        using var shapes = new NumberShapes(table);
        shapes.Write(rows);
        var file = new MemoryStream();
        using (var writer = new ParquetTableWriter(file, table, shapes.Shapes))
            writer.Write(rows);
        return file.ToArray();
    }

    private static Task<ParquetReader> Open(byte[] file) =>
        ParquetReader.CreateAsync(
            new MemoryStream(file),
            new ParquetOptions { UseDateOnlyTypeForDates = true },
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static async Task<ParquetSchema> SchemaOf(byte[] file)
    {
        await using var reader = await Open(file);
        return reader.Schema;
    }

    private static async Task<List<Value[]>> Read(byte[] file)
    {
        await using var reader = await Open(file);
        var fields = reader.Schema.DataFields;
        var rows = new List<Value[]>();
        foreach (var group in reader.RowGroups)
        {
            var columns = new List<Value[]>();
            foreach (var field in fields)
                columns.Add(await Read(group, field));
            rows.AddRange(Enumerable.Range(0, (int)group.RowCount).Select(i => columns.Select(c => c[i]).ToArray()));
        }
        return rows;
    }

    private static async Task<Value[]> Read(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType != typeof(ReadOnlyMemory<char>))
            return field.ClrType switch
            {
                var t when t == typeof(long) => await Read<long>(group, field, v => (decimal?)v),
                var t when t == typeof(decimal) => await Read<decimal>(group, field, v => v),
                var t when t == typeof(bool) => await Read<bool>(group, field, v => v),
                _ => await Read<DateOnly>(group, field, v => v),
            };
        var texts = new string?[group.RowCount];
        await group.ReadAsync(field, texts.AsMemory());
        return [.. texts.Select(t => (Value)t)];
    }

    private static async Task<Value[]> Read<T>(ParquetRowGroupReader group, DataField field, Func<T?, Value> of)
        where T : struct
    {
        var values = new T?[group.RowCount];
        await group.ReadAsync(field, values.AsMemory());
        return [.. values.Select(of)];
    }

    private static Value WellFormed(Value value) =>
        value.Text is { } text ? string.Concat(text.EnumerateRunes()) : value;

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);
}
