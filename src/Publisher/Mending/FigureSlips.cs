using System.Globalization;
using System.Text;
using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Mending;

/// <summary>Figures and dates that were typed with a Chinese input method, or with the unit of their column.</summary>
internal static class FigureSlips
{
    /// <summary>By their places in the text.</summary>
    public static IReadOnlyList<MendedFigure> In(YamlNode.Mapping tree, SourceFile file)
    {
        var found = new List<MendedFigure>();
        Walk(tree, RecordShape.Root, file, found);
        return found;
    }

    private static void Walk(YamlNode node, Shape shape, SourceFile file, List<MendedFigure> found)
    {
        if (node is YamlNode.Mapping mapping && shape is Shape.Mapping { Fields: var fields })
        {
            foreach (var entry in mapping.Entries)
                if (fields.FirstOrDefault(f => f.Key == entry.Key) is { } field)
                    Walk(entry.Value, field.Shape, file, found);
        }
        else if (node is YamlNode.Sequence list && shape is Shape.List { Item: var item })
        {
            foreach (var row in list.Items)
                Walk(row, item, file, found);
        }
        else if (node is YamlNode.Scalar scalar && Mended(scalar.Value, shape) is { } now && now != scalar.Value)
        {
            Add(scalar, now, file, found);
        }
    }

    /// <summary>Only what stands in the file as it reads, on one line, with or without quotation marks.</summary>
    private static void Add(YamlNode.Scalar scalar, string now, SourceFile file, List<MendedFigure> found)
    {
        var (line, at) = (file.Line(scalar.Span.Line), scalar.Span.Column - 1);
        var start = line.IndexOf(scalar.Value, Math.Min(at, line.Length), StringComparison.Ordinal);
        if (start >= 0 && start - at <= 1)
            found.Add(
                new MendedFigure(
                    scalar.Span with
                    {
                        Column = start + 1,
                        Length = scalar.Value.Length,
                    },
                    scalar.Value,
                    now
                )
            );
    }

    private static string? Mended(string value, Shape shape)
    {
        if (value.Length == 0 || value == Illegible.Mark)
            return null;
        var half = HalfWidth(value);
        return shape switch
        {
            Shape.Number number => NumberOf(half, number),
            Shape.TargetValue => IsFigure(half) && Target.TryParse(half, out _) ? half : null,
            Shape.ActualValue => IsFigure(half) && Actual.TryParse(half, out _) ? half : null,
            Shape.Day => IsDay(half) ? half : null,
            _ => null,
        };
    }

    /// <summary>The unit of the column itself says nothing; another one would change the figure.</summary>
    private static string? NumberOf(string half, Shape.Number shape)
    {
        var unit =
            shape == CellShape.Amount ? "万元"
            : shape == CellShape.Rate ? "%"
            : shape == CellShape.Points ? "分"
            : "";
        var bare =
            unit.Length > 0 && half.EndsWith(unit, StringComparison.Ordinal) ? half[..^unit.Length].Trim() : half;
        return Measurement.TryParseNumber(bare, out _) ? bare : null;
    }

    /// <summary>A word in which a full-width sign stands is the unit's own, and stays as it is.</summary>
    private static bool IsFigure(string half) =>
        half.Length > 0 && half.Any(char.IsAsciiDigit) && !Measurement.IsText(half);

    private static bool IsDay(string half) =>
        DateTime.TryParseExact(half, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Full-width signs, the ideographic full stop between digits, blanks of any kind at the ends.</summary>
    private static string HalfWidth(string text)
    {
        var half = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPoint =
                text[i] == '。' && i > 0 && i + 1 < text.Length && IsDigit(text[i - 1]) && IsDigit(text[i + 1]);
            half.Append(
                isPoint ? '.'
                : text[i] is >= '！' and <= '～' ? (char)(text[i] - 0xFEE0)
                : text[i]
            );
        }
        return half.ToString().Trim();
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}
