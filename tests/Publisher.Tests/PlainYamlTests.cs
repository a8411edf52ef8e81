using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Tests;

/// <summary>
/// The reader for the plain part of YAML beside the package: what it accepts, the package reads as the same tree, with
/// the same places and without a finding.
/// </summary>
public sealed partial class PlainYamlTests
{
    private const uint Stream = 7; // of random numbers, the same in every run

    [Fact]
    public void Every_record_is_of_the_plain_part()
    {
        var records = Directory.GetFiles(Repository.At("input/records"), "*.yml", SearchOption.AllDirectories);
        Assert.NotEmpty(records);
        foreach (var path in records)
            Assert.True(IsReadAlike(File.ReadAllText(path)), path);
    }

    [Fact]
    public void Every_file_of_the_repository_is_read_alike() => Assert.All(YamlDocuments.Real, t => IsReadAlike(t));

    [Fact]
    public void A_generated_document_is_read_alike() =>
        Assert.InRange(CountPlain(YamlDocuments.Generated, 8_000), 1_000, 7_000);

    [Fact]
    public void A_damaged_document_is_read_alike() =>
        Assert.InRange(CountPlain(YamlDocuments.Damaged, 8_000), 1_000, 7_000);

    [Fact]
    public void Nesting_is_read_alike_however_deep()
    {
        for (var depth = 1; depth < 80; depth++)
        {
            IsReadAlike("a:\n  " + string.Concat(Enumerable.Repeat("- ", depth)) + "a");
            IsReadAlike(string.Concat(Enumerable.Range(0, depth).Select(column => new string(' ', column) + "a:\n")));
        }
    }

    private static int CountPlain(Gen<string> documents, int count)
    {
        var plain = 0;
        for (var i = 0; i < count; i++)
            if (IsReadAlike(documents.Generate(new PCG(Stream, (ulong)i), null, out _)))
                plain++;
        return plain;
    }

    /// <returns>Whether the text is of the plain part.</returns>
    internal static bool IsReadAlike(string text)
    {
        var file = new SourceFile("case.yml", text);
        Assert.True(SilentSlip().IsMatch(text) == LineMender.MayHaveSlips(file), text);
        if (PlainYamlReader.Read(file) is not { } plain)
            return false;
        var findings = new DiagnosticBag();
        var tree = YamlParser.Parse(file, MendedText.Unchanged(file), 1, findings);
        Assert.True(findings.Findings is [], text);
        Assert.True(Described(tree!) == Described(plain), $"{Described(tree!)}\n{Described(plain)}\n{text}");
        return true;
    }

    private static string Described(YamlNode node) => Describe(node, new StringBuilder()).ToString();

    private static StringBuilder Describe(YamlNode node, StringBuilder text)
    {
        text.Append('<').Append(Place(node.Span));
        switch (node)
        {
            case YamlNode.Scalar scalar:
                text.Append(scalar.IsPlain ? " plain " : " ").Append(scalar.Value);
                break;
            case YamlNode.Sequence list:
                foreach (var item in list.Items)
                    Describe(item, text.Append('-'));
                break;
            case YamlNode.Mapping mapping:
                foreach (var entry in mapping.Entries)
                    Describe(entry.Value, text.Append(Place(entry.KeySpan)).Append(entry.Key).Append(':'));
                break;
            default:
                text.Append(node);
                break;
        }
        return text.Append('>');
    }

    private static string Place(SourceSpan span) => $"{span.File.Path}:{span.Line}:{span.Column}+{span.Length} ";

    /// <summary>What the mender has to look at; the product looks for the same without a regular expression.</summary>
    [GeneratedRegex(@"^ *[\t\u00A0\u3000]+ *\S| #[^ #\n]|^ *[-—–－][^\s-]", RegexOptions.Multiline)]
    private static partial Regex SilentSlip();
}
