using System.Text.RegularExpressions;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>What the YAML package says about a fault → what an office editor can act on.</summary>
internal static partial class YamlFaults
{
    public static readonly BilingualText NoKey = new("a value without a key", "有值而没有键");

    public static readonly BilingualText CommaInBraces = new(
        "a comma ends the value inside braces",
        "花括号内逗号会把值断开"
    );

    public static readonly BilingualText Misfit = new(
        "the dash or the indentation of this line does not fit the lines around it",
        "该行的短横或缩进与上下行对不上"
    );

    public static readonly BilingualText Unknown = new(
        "the text breaks off or contradicts itself here",
        "文字在此处中断或自相矛盾"
    );

    public static readonly BilingualText HalfCharacter = new(
        "the escape is half of a character; write the character itself",
        "该转义只是半个字符，请直接写出该字符"
    );

    private static readonly (string Part, BilingualText Text)[] Known =
    [
        ("expected ':'", new("the line has no ': ' between key and value", "该行的键与值之间没有“: ”")),
        (
            "Mapping values are not allowed",
            new("a second ': ' on the line, or a line indented too far", "同一行出现两个“: ”，或缩进过深")
        ),
        (
            "did not find expected key",
            new(
                "the indentation fits no line above, or text follows a closed value",
                "缩进与上文各行都对不上，或已结束的值后面还有文字"
            )
        ),
        (
            "did not find expected '-'",
            new("the indentation fits no line above, or a list item lacks '- '", "缩进与上文对不上，或列表项前缺少“- ”")
        ),
        ("cannot start any token", new("a value cannot begin with this character", "值不能以此字符开头")),
        ("block scalar", new("only a line break may follow '>' or '|'", "“>”或“|”之后只能换行")),
        ("escape", new("unknown escape after '\\'", "“\\”后面的转义无法识别")),
        ("tab character", new("a tab where spaces are expected", "应为空格处用了制表符")),
        ("node content", new("a closing bracket without an opening one", "多了一个右括号")),
        ("block sequence entries", new("a list item where none can stand", "此处不能出现列表项")),
    ];

    public static BilingualText Of(string message)
    {
        foreach (var (part, text) in Known)
            if (message.Contains(part, StringComparison.Ordinal))
                return text;
        return Unknown;
    }

    /// <summary>
    /// The first escape from here on that is half of a character, <c>\ud83d</c>; line and column from 0.
    /// </summary>
    public static (int Index, int Line, int Column, int Length)? HalfCharacterIn(string text, int from)
    {
        var escape = HalfEscape().Match(text, Math.Min(from, text.Length));
        var before = text.AsSpan(0, escape.Index);
        return escape.Success
            ? (escape.Index, before.Count('\n'), escape.Index - before.LastIndexOf('\n') - 1, escape.Length)
            : null;
    }

    /// <summary>The nearest line from here up to the first that is not blank and is what is looked for.</summary>
    public static SourceSpan LastLine(SourceFile file, int line, int first, Func<string, bool> isLookedFor)
    {
        while (line > first && (string.IsNullOrWhiteSpace(file.Line(line)) || !isLookedFor(file.Line(line))))
            line--;
        var text = file.Line(line);
        var column = text.Length - text.TrimStart().Length + 1;
        return new SourceSpan(file, line, column, Math.Max(1, text.Trim().Length));
    }

    [GeneratedRegex(@"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")]
    private static partial Regex HalfEscape();
}
