using System.Globalization;

namespace Publisher.OpenData;

/// <summary>How wide a column of a sheet is: as its widest text, within bounds.</summary>
internal static class XlsxWidth
{
    /// <summary>Narrower, and the arrow of the filter hides the name.</summary>
    private const int Least = 8;

    /// <summary>Wider, and one paragraph hides all other columns.</summary>
    private const int Most = 60;

    /// <summary>Of the arrow beside a name, and the room around a text.</summary>
    private const int Margin = 3;

    /// <returns>In digits of the usual font.</returns>
    public static double Of(IEnumerable<string> head, IEnumerable<Value> values) =>
        Math.Clamp(head.Concat(values.Select(Shown)).Max(Of), Least, Most) + Margin;

    /// <summary>A Chinese character is as wide as two digits.</summary>
    private static int Of(string text)
    {
        var width = text.Length;
        foreach (var c in text)
            width += c < '\u1100' ? 0 : 1;
        return width;
    }

    private static string Shown(Value value) =>
        value.Text
        ?? value.Number?.ToString(CultureInfo.InvariantCulture)
        ?? value.Day?.ToString("O", CultureInfo.InvariantCulture)
        ?? (value.Truth is null ? "" : "FALSE");
}
