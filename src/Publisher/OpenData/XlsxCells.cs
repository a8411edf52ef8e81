using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;

namespace Publisher.OpenData;

/// <summary>Rows of cells, as XML: each value as Excel's own type of its kind, and none as a formula.</summary>
/// <remarks>A site has millions of cells: a row is put together here, and given to the writer as it is.</remarks>
internal sealed class XlsxCells(XmlWriter xml, int columns)
{
    /// <summary>Excel keeps 15 digits of a number, and writes noughts for the rest.</summary>
    private const ulong FirstOfSixteenDigits = 1_000_000_000_000_000;

    /// <summary>Characters of a decimal number, at the most.</summary>
    private const int MaxDigits = 32;

    /// <summary>Day 0: Excel counts from here, and holds 1900 for a leap year.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>");

    private readonly string[] _letters = [.. Enumerable.Range(0, columns).Select(Letters)];
    private readonly ArrayBufferWriter<char> _row = new();

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
        End();
    }

    /// <param name="style">One of <see cref="XlsxStyles"/>.</param>
    public void Write(int style, IEnumerable<string> row)
    {
        Begin();
        foreach (var (index, text) in row.Index())
            WriteText(index, style, text);
        End();
    }

    private void Begin()
    {
        Row++;
        _row.Write("<row r=\"");
        Write(Row);
        _row.Write("\">");
    }

    private void End()
    {
        _row.Write("</row>");
        if (!MemoryMarshal.TryGetArray(_row.WrittenMemory, out var characters))
            throw new InvalidOperationException();
        xml.WriteRaw(characters.Array!, characters.Offset, characters.Count);
        _row.ResetWrittenCount();
    }

    private void Write(int column, in Value value)
    {
        if (value.Text is { } text)
            WriteText(column, XlsxStyles.Text, text);
        else if (value.Number is { } number)
            WriteNumber(column, number);
        else if (value.Truth is { } truth)
            WriteValue(column, 0, truth ? 1 : 0, " t=\"b\"");
        else if (value.Day is { } day)
            WriteDay(column, day);
    }

    private void WriteNumber(int column, decimal number)
    {
        if (IsKept(number))
            WriteValue(column, XlsxStyles.Number(number.Scale), number);
        else
            WriteText(column, XlsxStyles.LongNumber, number.ToString(CultureInfo.InvariantCulture));
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
            WriteValue(column, XlsxStyles.Date, day.DayNumber - Epoch.DayNumber);
    }

    private void WriteValue<T>(int column, int style, T value, string type = "")
        where T : ISpanFormattable
    {
        Begin(column, style, type);
        _row.Write("><v>");
        Write(value);
        _row.Write("</v></c>");
    }

    private void WriteText(int column, int style, string text)
    {
        // A character that is escaped takes up to seven bytes.
        Size += 7L * text.Length;
        Begin(column, style, " t=\"inlineStr\"");
        _row.Write("><is><t xml:space=\"preserve\">");
        WriteEscaped(XlsxText.Of(text));
        _row.Write("</t></is></c>");
    }

    /// <summary>The cell's start, which is still open.</summary>
    private void Begin(int column, int style, string type)
    {
        Size += 100;
        _row.Write("<c r=\"");
        _row.Write(_letters[column]);
        Write(Row);
        _row.Write("\"");
        if (style > 0)
        {
            _row.Write(" s=\"");
            Write(style);
            _row.Write("\"");
        }
        _row.Write(type);
    }

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Escaped)) >= 0; text = text[(at + 1)..])
        {
            _row.Write(text[..at]);
            _row.Write(
                text[at] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    _ => "&gt;",
                }
            );
        }
        _row.Write(text);
    }

    private void Write<T>(T number)
        where T : ISpanFormattable
    {
        number.TryFormat(_row.GetSpan(MaxDigits), out var written, default, CultureInfo.InvariantCulture);
        _row.Advance(written);
    }

    /// <summary>A to Z, AA, AB and so on.</summary>
    private static string Letters(int column) =>
        (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
