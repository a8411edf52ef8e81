using System.Globalization;
using System.Text.Json;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>The open data of a published site, held against what its data package says of them.</summary>
internal sealed class DataPackageFiles
{
    public static readonly IReadOnlyList<string> Tables = ["projects", "funding", "indicators", "corrections"];

    private readonly IReadOnlyDictionary<string, byte[]> _files;
    private readonly Dictionary<string, JsonElement> _resources;

    public DataPackageFiles(IReadOnlyDictionary<string, byte[]> files)
    {
        _files = files;
        Package = JsonDocument.Parse(files["data/datapackage.json"]).RootElement;
        _resources = Package
            .GetProperty("resources")
            .EnumerateArray()
            .ToDictionary(r => r.GetProperty("name").GetString()!);
    }

    public JsonElement Package { get; }

    /// <summary>Of all parts of the data: the whole, each year's, each department's.</summary>
    public IReadOnlyList<string> Folders =>
        [.. _files.Keys.Where(p => p.EndsWith("/projects.csv", StringComparison.Ordinal)).Select(p => p[..^13])];

    /// <summary>The size and the hash that the package gives of each resource are those of the file.</summary>
    public void CheckBytes()
    {
        foreach (var resource in _resources.Values)
        {
            var file = _files[$"data/{resource.GetProperty("path").GetString()}"];
            Assert.Equal(file.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal($"sha256:{FileHash.Of(file)}", resource.GetProperty("hash").GetString());
        }
    }

    /// <summary>The rows of a table by the names of its columns; each conforms to the table's schema.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string folder, string table)
    {
        var schema = _resources[table].GetProperty("schema");
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        var lines = CsvText.Read(_files[$"{folder}/{table}.csv"]);
        Assert.Equal(fields.Select(f => f.GetProperty("name").GetString()), lines[0]);
        var (rows, keys) = (new List<Dictionary<string, string>>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in lines.Skip(1))
        {
            Assert.Equal(fields.Count, line.Count);
            foreach (var (field, value) in fields.Zip(line))
                Check(field, value);
            rows.Add(lines[0].Zip(line).ToDictionary(p => p.First, p => p.Second));
            var key = schema.GetProperty("primaryKey").EnumerateArray().Select(k => rows[^1][k.GetString()!]);
            Assert.True(keys.Add(string.Join('\n', key)), $"{folder}/{table}: a key twice");
        }
        return rows;
    }

    /// <summary>Every row of a table that refers to another has its row there.</summary>
    public void CheckReferences(string folder)
    {
        foreach (var (name, resource) in _resources)
        {
            if (
                !resource.TryGetProperty("schema", out var schema)
                || !schema.TryGetProperty("foreignKeys", out var keys)
            )
                continue;
            foreach (var key in keys.EnumerateArray())
            {
                var there = Keys(
                    key.GetProperty("reference"),
                    key.GetProperty("reference").GetProperty("resource").GetString()!
                );
                Assert.Subset(there, Keys(key, name));
            }
        }

        HashSet<string> Keys(JsonElement fields, string table) =>
            [
                .. Rows(folder, table)
                    .Select(r =>
                        string.Join('\n', fields.GetProperty("fields").EnumerateArray().Select(f => r[f.GetString()!]))
                    ),
            ];
    }

    private static void Check(JsonElement field, string value)
    {
        var name = field.GetProperty("name").GetString();
        var type = field.GetProperty("type").GetString();
        var isRequired = false;
        if (field.TryGetProperty("constraints", out var constraints))
        {
            isRequired = constraints.TryGetProperty("required", out var required) && required.GetBoolean();
            if (value.Length > 0 && constraints.TryGetProperty("enum", out var words))
                Assert.Contains(value, words.EnumerateArray().Select(w => w.GetString()));
        }
        Assert.False(isRequired && value.Length == 0, $"{name} is empty");
        Assert.True(value.Length == 0 || IsOf(type, value), $"{name} is no {type}: {value}");
    }

    private static bool IsOf(string? type, string value) =>
        type switch
        {
            "string" => true,
            "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => decimal.TryParse(
                value,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out _
            ),
            "boolean" => value is "true" or "false",
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
            _ => false,
        };
}
