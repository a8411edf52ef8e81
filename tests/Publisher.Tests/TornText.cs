using System.Text;

namespace Publisher.Tests;

/// <summary>Ways in which an extraction tears a text: what is lost, cut, run together or printed twice.</summary>
internal static class TornText
{
    /// <summary>Those that change no number and no word, so that everything that is read must be as it was.</summary>
    public static readonly Dictionary<string, Func<string, Random, string>> Ways = new()
    {
        ["spaces for tabs"] = (text, _) => text.Replace('\t', ' '),
        ["two spaces for tabs"] = (text, _) => text.Replace("\t", "  "),
        ["each cell on a line"] = (text, _) => text.Replace('\t', '\n'),
        ["carriage returns"] = (text, _) => text.Replace("\n", "\r\n"),
        ["some cells run together"] = (text, random) => Some(text, '\t', " ", 0.05, random),
        ["some lines broken"] = (text, random) => Some(text, '\t', "\n", 0.05, random),
        ["some lines run together"] = (text, random) => Some(text, '\n', "\t", 0.1, random),
        ["some cells empty"] = (text, random) => Cells(text, 0.04, isGone: false, random),
        ["some cells gone"] = (text, random) => Cells(text, 0.03, isGone: true, random),
        ["one cell gone"] = (text, random) =>
            OneLine(text, line => Cells(line, 0.2, random.Next(2) == 0, random), random),
        ["some lines twice"] = (text, random) =>
            Lines(text, line => random.NextDouble() < 0.05 ? [line, line] : [line]),
        ["no empty lines"] = (text, _) => Lines(text, line => string.IsNullOrWhiteSpace(line) ? [] : [line]),
    };

    /// <summary>A text of nothing but what may stand in one.</summary>
    public static string Rubbish(string text, int length, Random random)
    {
        var rubbish = new StringBuilder(length);
        while (rubbish.Length < length)
        {
            var start = random.Next(text.Length);
            rubbish.Append(text, start, Math.Min(random.Next(1, 30), text.Length - start));
            rubbish.Append("\t\n 0.9,-(≥%[]?:'\"\0\uFFFD\u202E１年"[random.Next(22)]);
        }
        return rubbish.ToString();
    }

    private static string Some(string text, char from, string to, double share, Random random) =>
        string.Concat(text.Select(c => c == from && random.NextDouble() < share ? to : c.ToString()));

    private static string Cells(string text, double share, bool isGone, Random random) =>
        Lines(
            text,
            line =>
                [
                    string.Join(
                        '\t',
                        line.Split('\t')
                            .Select(cell =>
                                cell.Length > 0 && random.NextDouble() < share
                                    ? isGone
                                        ? null
                                        : ""
                                    : cell
                            )
                            .OfType<string>()
                    ),
                ]
        );

    private static string OneLine(string text, Func<string, string> change, Random random)
    {
        var lines = text.Split('\n');
        var at = random.Next(lines.Length);
        lines[at] = change(lines[at]);
        return string.Join('\n', lines);
    }

    private static string Lines(string text, Func<string, IEnumerable<string>> change) =>
        string.Join('\n', text.Split('\n').SelectMany(change));
}
