using System.Text.Json.Nodes;
using NJsonSchema;
using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Tests;

/// <summary>The JSON Schema agrees with the reader: what one accepts or refuses, the other does too.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Good =>
        [
            .. Directory
                .GetFiles(Repository.At("input/records/2023"), "*.yml")
                .Concat(Directory.GetFiles(Repository.Cases("accept"), "*.yml"))
                .Select(f => Path.GetRelativePath(Repository.Root, f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_good_record_is_valid(string path)
    {
        var schema = await JsonSchema.FromJsonAsync(
            FileSchemas.ToJson("record"),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(schema.Validate(AsJson(path)));
    }

    [Theory]
    [InlineData("PB2001-unknown-key")]
    [InlineData("PB2002-missing-key")]
    [InlineData("PB2003-wrong-kind")]
    [InlineData("PB2101-not-a-number")]
    [InlineData("PB2103-number-with-unit")]
    [InlineData("PB2104-misplaced-thousands-comma")]
    [InlineData("PB2105-number-out-of-range")]
    [InlineData("PB2106-unlisted-word")]
    public async Task A_record_of_the_wrong_shape_is_not(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(
            FileSchemas.ToJson("record"),
            TestContext.Current.CancellationToken
        );
        Assert.NotEmpty(schema.Validate(AsJson($"tests/cases/reject/{name}.yml")));
    }

    [Fact]
    public void Every_record_names_the_schema_in_its_first_line()
    {
        foreach (var file in Directory.GetFiles(Repository.At("input/records/2023")))
            Assert.Equal("# yaml-language-server: $schema=../../record.schema.json", File.ReadLines(file).First());
    }

    private static string AsJson(string path)
    {
        var findings = new DiagnosticBag();
        var tree = YamlTree.Read(SourceReader.Read(Repository.At(path), path, findings)!, RecordShape.Root, findings)!;
        return Node(tree)!.ToJsonString();
    }

    private static JsonNode? Node(YamlNode node) =>
        node switch
        {
            YamlNode.Mapping mapping => new JsonObject(
                mapping.Entries.Select(e => KeyValuePair.Create(e.Key, Node(e.Value)))
            ),
            YamlNode.Sequence list => new JsonArray([.. list.Items.Select(Node)]),
            YamlNode.Scalar { IsPlain: true } plain
                when decimal.TryParse(
                    plain.Value,
                    System.Globalization.NumberStyles.AllowDecimalPoint
                        | System.Globalization.NumberStyles.AllowLeadingSign,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                ) => JsonValue.Create(number),
            YamlNode.Scalar text => JsonValue.Create(text.Value),
            _ => null,
        };
}
