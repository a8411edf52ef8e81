using System.Globalization;
using System.Xml;

namespace Publisher.OpenData;

/// <summary>Rows of cells, as XML: each value as Excel's own type of its kind, and none as a formula.</summary>
internal sealed class XlsxCells(XmlWriter xml, int columns)
{
    /// <summary>Excel keeps 15 digits of a number, and writes noughts for the rest.</summary>
    private const ulong FirstOfSixteenDigits = 1_000_000_000_000_000;

    /// <summary>Day 0: Excel counts from here, and holds 1900 for a leap year.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly string[] _letters = [.. Enumerable.Range(0, columns).Select(Letters)];

    /// <summary>The row begun last; 0 before the first.</summary>
    public int Row { get; private set; }

    /// <summary>Bytes of XML written, at the most.</summary>
    public long Size { get; private set; }

    /// <summary>All cells from a row on, as a range.</summary>
    public string RangeFrom(int row) => string.Create(CultureInfo.InvariantCulture, $"A{row}:{_letters[^1]}{Row}");

    public void Write(ReadOnlySpan<Value> row)
    {
        Begin();
        for (var i = 0; i < row.Length; i++)
            Write(i, row[i]);
        xml.WriteEndElement();
    }

    /// <param name="style">One of <see cref="XlsxStyles"/>.</param>
    public void Write(int style, IEnumerable<string> row)
    {
        Begin();
        foreach (var (index, text) in row.Index())
            WriteText(index, style, text);
        xml.WriteEndElement();
    }

    private void Begin()
    {
        Row++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Row.ToString(CultureInfo.InvariantCulture));
    }

    private void Write(int column, in Value value)
    {
        if (value.Text is { } text)
            WriteText(column, XlsxStyles.Text, text);
        else if (value.Number is { } number)
            WriteNumber(column, number);
        else if (value.Truth is { } truth)
            WriteValue(column, 0, truth ? "1" : "0", "b");
        else if (value.Day is { } day)
            WriteDay(column, day);
    }

    private void WriteNumber(int column, decimal number)
    {
        var printed = number.ToString(CultureInfo.InvariantCulture);
        if (IsKept(number))
            WriteValue(column, XlsxStyles.Number(number.Scale), printed);
        else
            WriteText(column, XlsxStyles.LongNumber, printed);
    }

    private static bool IsKept(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        return parts[2] == 0 && ((ulong)(uint)parts[1] << 32 | (uint)parts[0]) < FirstOfSixteenDigits;
    }

    private void WriteDay(int column, DateOnly day)
    {
        if (day < FirstDay)
            WriteText(column, XlsxStyles.Text, day.ToString("O", CultureInfo.InvariantCulture));
        else
            WriteValue(
                column,
                XlsxStyles.Date,
                (day.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture)
            );
    }

    private void WriteValue(int column, int style, string value, string? type = null)
    {
        Begin(column, style, type);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private void WriteText(int column, int style, string text)
    {
        // A character that is escaped takes up to seven bytes.
        Size += 7L * text.Length;
        Begin(column, style, "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Begin(int column, int style, string? type)
    {
        Size += 100;
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{_letters[column]}{Row}"));
        if (style > 0)
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
            xml.WriteAttributeString("t", type);
    }

    /// <summary>A to Z, AA, AB and so on.</summary>
    private static string Letters(int column) =>
        (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
