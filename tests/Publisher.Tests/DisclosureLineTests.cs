using System.Globalization;
using System.Text.Json;
using Publisher.OpenData;

namespace Publisher.Tests;

/// <summary>Lines and tables, value by value: what is written is read back, whatever it is.</summary>
[Collection(nameof(HostileSites))]
public sealed class DisclosureLineTests(HostileTextTests.TwoSites sites)
{
    private static readonly string[] TextColumns =
    [
        "name",
        "competent_department",
        "implementing_unit",
        "budget_explanation",
        "expected_objective",
        "achieved_objective",
        "source_document",
    ];

    [Fact]
    public void A_line_is_read_back_as_it_was_written()
    {
        using var line = new DisclosureLine();
        var reader = new LineReader();
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var project = RowOf(Tables.Projects, random);
            var details = Tables.All.Skip(1).Select(t => RowsOf(t, project, random)).ToList();
            var written = line.Write(new DisclosureRows(project, details));
            Assert.Equal(written.Length - 1, written.Span.IndexOf((byte)'\n'));
            var read = Tables.All.Select(_ => new RowList()).ToList();
            reader.Read(written.Span, read);
            foreach (var (was, now) in details.Prepend([project]).Zip(read))
                Assert.Equal(Told(was), Told(now.Rows));
            foreach (var (table, was) in details.Prepend([project]).Index())
            {
                var alone = new RowList();
                reader.Read(written.Span, table, alone);
                Assert.Equal(Told(was), Told(alone.Rows));
            }
        }
    }

    [Fact]
    public void What_is_no_line_of_ours_is_refused()
    {
        var line = sites.Hostile["2023/t0000.json"];
        Read(line);
        foreach (var name in new[] { "\"id\"", "\"funding\"", "\"unreadable\"", "{", "2023", "false" })
        {
            var other = line.AsText().Replace(name, "\"x\"", StringComparison.Ordinal);
            if (other != line.AsText())
                Assert.ThrowsAny<Exception>(() => Read(System.Text.Encoding.UTF8.GetBytes(other)));
        }

        foreach (var (name, table) in new[] { ("\"id\"", 0), ("\"id\"", 2), ("\"funding\"", 1), ("\"actual\"", 2) })
        {
            var other = line.AsText().Replace(name, "\"x\"", StringComparison.Ordinal);
            Assert.NotEqual(line.AsText(), other);
            Assert.Throws<FormatException>(() =>
                new LineReader().Read(System.Text.Encoding.UTF8.GetBytes(other), table, new RowList())
            );
        }

        static void Read(byte[] line) => new LineReader().Read(line, [.. Tables.All.Select(_ => new RowList())]);
    }

    [Fact]
    public void Lines_and_tables_hold_every_text_exactly_and_none_is_a_formula()
    {
        var files = sites.Hostile;
        var data = new DataPackageFiles(files);
        var projects = data.Rows("data", "projects");
        var indicators = data.Rows("data", "indicators");
        Assert.Equal(HostileTexts.All.Count, projects.Count);
        foreach (var (number, text) in HostileTexts.All.Index())
        {
            var (id, project) = (TwoSitesId(number), projects[number]);
            Assert.Equal(id, project["id"]);
            var line = JsonDocument.Parse(files[$"2023/{id}.json"]).RootElement;
            foreach (var column in TextColumns)
            {
                Assert.Equal(text, line.GetProperty(column).GetString());
                Assert.Equal(text, CsvText.Original(project[column]));
            }
            Assert.Equal(text, CsvText.Original(indicators[number]["deviation"]));
        }
        foreach (var cell in projects.Concat(indicators).SelectMany(r => r.Values))
            Assert.False(
                cell.Length > 0
                    && "=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal)
                    && !decimal.TryParse(cell, CultureInfo.InvariantCulture, out _),
                cell
            );
    }

    [Fact]
    public void Two_thousand_lines_stand_in_order_whoever_was_done_first()
    {
        var lines = sites.Hostile["data/disclosures.jsonl"].AsText().Split('\n')[..^1];
        Assert.Equal(
            HostileTexts.All.Select((_, i) => sites.Hostile[$"2023/{TwoSitesId(i)}.json"].AsText().TrimEnd('\n')),
            lines
        );
    }

    private static string TwoSitesId(int number) => HostileTextTests.TwoSites.IdOf(number);

    /// <summary>Numbers to their last nought.</summary>
    private static IEnumerable<string> Told(IEnumerable<Value[]> rows) =>
        rows.Select(r =>
            string.Join(
                '|',
                r.Select(v => FormattableString.Invariant($"{v.IsEmpty}{v.Text}{v.Number}{v.Truth}{v.Day}"))
            )
        );

    private static List<Value[]> RowsOf(Table table, Value[] project, Random random)
    {
        var rows = Enumerable.Range(0, random.Next(4)).Select(_ => RowOf(table, random)).ToList();
        rows.ForEach(row => project.AsSpan(0, 2).CopyTo(row));
        return rows;
    }

    private static Value[] RowOf(Table table, Random random) =>
        [.. table.Columns.Select(c => random.Next(5) == 0 ? default : ValueOf(c.Type, random))];

    private static Value ValueOf(ColumnType type, Random random) =>
        type switch
        {
            ColumnType.Count => random.Next(int.MinValue, int.MaxValue),
            ColumnType.Number => new decimal(
                random.Next(),
                random.Next(),
                random.Next(1 << 28),
                random.Next(2) == 0,
                (byte)random.Next(29)
            ),
            ColumnType.Boolean => random.Next(2) == 0,
            ColumnType.Date => DateOnly.FromDayNumber(random.Next(3_000_000)),
            _ => HostileTexts.All[random.Next(HostileTexts.All.Count)],
        };
}
