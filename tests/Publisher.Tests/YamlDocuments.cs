using CsCheck;

namespace Publisher.Tests;

/// <summary>YAML as people write it, as they should not write it, and as accidents leave it.</summary>
internal static class YamlDocuments
{
    /// <summary>Every YAML file of the repository, each text once.</summary>
    public static readonly string[] Real =
    [
        .. new[] { "input", "output-config", "themes", "tests/cases" }
            .SelectMany(folder => Directory.GetFiles(Repository.At(folder), "*.yml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Distinct(),
    ];

    private static readonly string[] Records =
    [
        .. Directory
            .GetFiles(Repository.At("input/records/2023"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    private static readonly Gen<string> Plain = OneOf(
        "a¦a b¦x y z¦区政府[?]¦99.66¦-5¦=100.00(%)¦≥95.00(次)¦2024-08-20 10:00¦https://example.org/a?b#c¦a:b¦a#b¦a\"b¦a,b}"
    );

    private static readonly Gen<string> Quoted = OneOf(
        "'a'¦'it''s'¦'a: b # c'¦''¦'[?]'¦''''¦' a '¦\"a\"¦\"a \\\" b\\\\\"¦\"\"¦\"a: b # c\"¦\"'\"¦'\"'"
    );

    private static readonly Gen<string> Flow = OneOf(
        "[]¦{}¦[a]¦[a, b]¦[ a , 'b' ]¦{a: b}¦{ a: b , c: 'd' }¦{initial: 30.00, rate: 99.66}¦[-5, =1]¦{a: -5}"
    );

    private static readonly Gen<string> Odd = Gen.OneOf(
        OneOf(
            "a: b¦a:¦: a¦:¦a #b¦#a¦¦a ¦  a¦　a¦—a¦-¦- a¦- - a¦- a: b¦? a¦?a¦?¦&a b¦*a¦!!str a¦%a¦@a¦`a¦~¦a\tb¦x\u00A0y"
        ),
        OneOf(
            "'¦'a' b¦'a'# b¦'a¦'a''¦'a', b¦\"a\\nb\"¦\"\\u4e2d\"¦\"¦\"a\\\"¦\"a\" b¦\"\\x\"¦'a': b¦\"a\": b¦\"a\\ b\""
        ),
        OneOf(
            "[?]¦[a, ]¦[, a]¦[a: b]¦[a b]¦['a' 'b']¦[a¦[a]]¦[-, a]¦[- a]¦[[a]]¦[a]: b¦[a]# b¦[a#b]¦[a # b]¦['a'b]¦[a]b"
        ),
        OneOf(
            "{a: 1,733.50}¦{a: }¦{a}¦{a:b}¦{a : b}¦{a: b: c}¦{'a': b}¦{a: b, a: c}¦{a: [b]}¦{a: b¦{a: b} c¦{a: b}# c"
        ),
        OneOf("{a: b#c}¦{a: b # c}¦{a: -}¦{a: 'b'c}¦{a: 'b' , c: d,}¦{: a}¦{-a: b}¦{? a: b}¦{a: ?b}¦{a:  b}¦{a: b'}"),
        OneOf(
            "|¦>¦>-¦>+ x¦>2¦>-2¦># x¦> # x¦>a¦>>¦...¦---¦--- a¦<<¦null¦\0¦\uFEFF¦\u2028¦\u0085a¦\uD83D¦💡¦\\¦&¦*¦!¦a\r"
        )
    );

    private static readonly Gen<string> Inline = Gen.Frequency((48, Plain), (16, Quoted), (12, Flow), (2, Odd));

    private static readonly Gen<string> Key = Gen.Frequency(
        (
            160,
            Gen.Select(
                OneOf("a¦b.¦name¦actual¦实施单位¦x y¦it's¦a,b¦c=d¦数量指标"),
                Gen.Int[0, 99],
                (word, n) => $"{word}{n}"
            )
        ),
        (1, OneOf("'a'¦\"a\"¦-a¦.¦...¦---¦... a¦--- a¦? a¦<<¦~¦a#b¦a # b¦a ¦[a]¦%a¦a:b¦{a¦-¦&a b¦a\t")),
        (1, Gen.OneOfConst(new string('k', 256), new string('k', 257), new string('k', 1_030)))
    );

    private static readonly Gen<string> Tail = Gen.Frequency(
        (64, Gen.Const("\n")),
        (12, OneOf(" # x\n¦ #\n¦ #\r\n¦  \n¦\n\n¦\n  # x: y\n¦\n# x\n¦\r\n¦\n      # x\n¦\n\n# x\n\n¦\n ---\n")),
        (1, OneOf("# x\n¦ #x\n¦\n    more\n¦\n  more: b\n¦\n \n¦\n\n\n   \n¦\n　\n¦\r¦\t\n¦¦\n---\n¦\n- a\n"))
    );

    private static readonly Gen<string> Header = Gen.Frequency(
        (12, OneOf(">-\n¦>\n¦|-\n¦|\n")),
        (1, OneOf(">+\n¦|+\n¦> \n¦> # x\n¦>-2\n¦|1\n¦>\r\n¦|- \n\n¦>\n\n¦|#\n¦>+-\n¦|\t\n¦>"))
    );

    private static readonly Gen<string> TextLine = Gen.Frequency(
        (12, OneOf("a¦a b¦a: b¦- a¦'a¦[?]一句话。¦# a¦a # b¦a  ¦---¦\"a\": b¦…")),
        (3, Gen.Const("")),
        (1, OneOf(" a¦  a¦ ¦   ¦　a¦　¦\ta¦a #b¦\u2003a¦-a¦a\r¦a\u2028b"))
    );

    /// <summary>Whole documents, most of them plain.</summary>
    public static readonly Gen<string> Generated = Gen.Select(
            Gen.Frequency((16, Gen.Const("")), (1, OneOf("# x\n¦\n¦---\n¦ ¦%YAML 1.1\n¦  # x\n\n¦\uFEFF¦'a'\n"))),
            Gen.Frequency((16, Mapping(3, 0)), (1, Mapping(2, 2)), (1, Sequence(2, 0))),
            Gen.Frequency((16, Gen.Const("")), (1, OneOf("...\n¦---\n¦# x¦  # x\n¦  ¦a¦ a: b\n¦\n\n¦ - a\n¦]¦'")))
        )
        .Select((before, body, after) => before + body + after);

    private static readonly Gen<string> Scrap = Gen.OneOf(
        Inline,
        Key,
        Tail,
        Odd,
        OneOf(" ¦  ¦\n¦\n ¦\n  ¦\n    ¦\n- ¦: ¦:¦- ¦#¦ #¦ # ¦'¦\"¦[¦]¦{¦}¦,¦, ¦|¦>¦-¦\r\n¦\r¦\t¦\\¦'' ¦　¦：¦—¦\u00A0")
    );

    /// <summary>A real or generated document, of which a few pieces are cut out or replaced.</summary>
    public static readonly Gen<string> Damaged = Gen.Select(
            Gen.Frequency((2, Gen.OneOfConst(Records)), (1, Gen.OneOfConst(Real)), (1, Generated)),
            Gen.Select(Gen.Double[0, 1], Gen.Int[0, 3], Gen.Frequency((3, Scrap), (1, Gen.Const("")))).Array[1, 3]
        )
        .Select((text, damages) => damages.Aggregate(text, Damage));

    private static string Damage(string text, (double Where, int Cut, string Scrap) damage)
    {
        var at = (int)(damage.Where * text.Length);
        return text.Remove(at, Math.Min(damage.Cut, text.Length - at)).Insert(at, damage.Scrap);
    }

    private static Gen<string> Mapping(int depth, int indent) =>
        Gen.Select(Key, Value(depth, indent, isItem: false))
            .Array[1, 4]
            .Select(rows => string.Concat(rows.Select(row => $"{Spaces(indent)}{row.Item1}:{row.Item2}")));

    private static Gen<string> Sequence(int depth, int indent) =>
        Value(depth, indent, isItem: true)
            .Array[1, 3]
            .Select(rows => string.Concat(rows.Select(row => $"{Spaces(indent)}-{row}")));

    /// <summary>What stands behind the colon or the dash, to the end of its last line.</summary>
    private static Gen<string> Value(int depth, int indent, bool isItem)
    {
        var inline = Gen.Select(Inline, Tail, (text, tail) => $" {text}{tail}");
        if (depth == 0)
            return inline;
        var deeper = Gen.Frequency((16, Gen.Const(indent + 2)), (1, Gen.Int[indent, indent + 4]));
        var lists = Gen.Frequency((3, deeper), (isItem ? 0 : 1, Gen.Const(indent)));
        return Gen.Frequency(
            (6, inline),
            (2, Gen.Select(Header, deeper.SelectMany(Lines), (header, lines) => $" {header}{lines}")),
            (2, Gen.Select(Tail, deeper.SelectMany(i => Mapping(depth - 1, i)), (tail, rows) => tail + rows)),
            (2, Gen.Select(Tail, lists.SelectMany(i => Sequence(depth - 1, i)), (tail, rows) => tail + rows)),
            (isItem ? 4 : 0, deeper.SelectMany(i => Mapping(depth - 1, i)).Select(rows => " " + rows.TrimStart(' '))),
            (isItem ? 1 : 0, deeper.SelectMany(i => Sequence(depth - 1, i)).Select(rows => " " + rows.TrimStart(' ')))
        );
    }

    /// <summary>The lines of a text block.</summary>
    private static Gen<string> Lines(int indent) =>
        Gen.Frequency((20, TextLine.Select(line => line.Length == 0 ? "" : Spaces(indent) + line)), (1, TextLine))
            .Array[1, 5]
            .Select(lines => string.Concat(lines.Select(line => line + "\n")));

    private static string Spaces(int count) => new(' ', Math.Max(0, count));

    private static Gen<string> OneOf(string words) => Gen.OneOfConst(words.Split('¦'));
}
