using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests;

/// <summary>A line of <c>tests/cases/mutations/table.txt</c>: a record with a slip, and what is said of it.</summary>
/// <param name="Expected">Codes, each on the line of the slip or on one that is told behind it.</param>
internal sealed partial record Mutation(string Name, string Find, string Replace, string[] Expected)
{
    /// <summary>What is told of a line that does not hold the slip.</summary>
    public int Misplaced => Expected.Count(e => e.Contains('!'));

    public bool IsAccepted => Expected is ["ok"];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        .. File.ReadLines(Repository.Cases("mutations/table.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(" ¦ "))
            .Select(c => new Mutation(c[0], Text(c[1]), Text(c[2]), c[3].Split(' '))),
    ];

    /// <summary>The mutated file, and the line from 1 on which the slip begins.</summary>
    public (byte[] File, int Line) Apply(string original)
    {
        var (at, length) = Find switch
        {
            "*" => (0, original.Length),
            "^" => (0, 0),
            "$" => (original.Length, 0),
            _ when Find.EndsWith('$') => (original.LastIndexOf(Find[..^1], StringComparison.Ordinal), Find.Length - 1),
            _ => (original.IndexOf(Find, StringComparison.Ordinal), Find.Length),
        };
        Assert.True(at >= 0, $"{Name}: the record does not hold what is to be replaced");
        var text = string.Concat(original.AsSpan(0, at), Replace, original.AsSpan(at + length));
        return (Bytes(text), original.AsSpan(0, at).Count('\n') + 1);
    }

    /// <summary>The codes with the lines that they are expected on.</summary>
    public IEnumerable<(string Code, int Line)> FindingsFrom(int line) =>
        from word in Expected
        let parts = Place().Match(word)
        let number = parts.Groups["number"].Length > 0
            ? int.Parse(parts.Groups["number"].Value, CultureInfo.InvariantCulture)
            : 0
        select (parts.Groups["code"].Value, parts.Groups["sign"].Value.EndsWith('@') ? number : line + number);

    /// <summary>A cell of the table as the text that it stands for.</summary>
    public static string Text(string cell) =>
        Sign()
            .Replace(
                Repeated()
                    .Replace(
                        cell,
                        m =>
                            string.Concat(
                                Enumerable.Repeat(
                                    m.Groups[2].Value,
                                    int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)
                                )
                            )
                    ),
                m => char.ConvertFromUtf32(Convert.ToInt32(m.Groups[1].Value, 16))
            )
            .Replace('⏎', '\n')
            .Replace('⇥', '\t');

    /// <summary>UTF-8, but for the bytes that are given as such.</summary>
    private static byte[] Bytes(string text)
    {
        using var bytes = new MemoryStream();
        var at = 0;
        foreach (Match raw in RawBytes().Matches(text))
        {
            bytes.Write(Encoding.UTF8.GetBytes(text[at..raw.Index]));
            bytes.Write(Convert.FromHexString(raw.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal)));
            at = raw.Index + raw.Length;
        }
        bytes.Write(Encoding.UTF8.GetBytes(text[at..]));
        return bytes.ToArray();
    }

    [GeneratedRegex(@"×([0-9]+)⟨((?:[^⟨⟩]|⟨[^⟨⟩]*⟩)*)⟩")]
    private static partial Regex Repeated();

    [GeneratedRegex("⟨U\\+([0-9A-F]+)⟩")]
    private static partial Regex Sign();

    [GeneratedRegex("⟨hex ([0-9A-F ]+)⟩")]
    private static partial Regex RawBytes();

    [GeneratedRegex(@"\A(?<code>PB[0-9]{4})!?(?<sign>[@+]?)!?(?<number>-?[0-9]*)\z")]
    private static partial Regex Place();
}
