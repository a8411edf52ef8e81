using System.Globalization;
using System.Xml;
using Publisher.Config;

namespace Publisher.Forms;

/// <summary>The part <c>styles.xml</c> of a workbook → how its numbers are shown.</summary>
internal sealed class SheetFormats
{
    private const int MaxStyles = 100_000;

    /// <summary>Digits that spreadsheet programs keep of a number: the sixteenth is noise.</summary>
    private const int Digits = 15;

    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = "General",
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "yyyy-mm-dd",
        [22] = "yyyy-mm-dd",
        [31] = "yyyy-mm-dd",
        [37] = "#,##0",
        [38] = "#,##0",
        [39] = "#,##0.00",
        [40] = "#,##0.00",
        [41] = "#,##0",
        [42] = "#,##0",
        [43] = "#,##0.00",
        [44] = "#,##0.00",
        [49] = "@",
        [57] = "yyyy-mm",
    };

    private readonly Dictionary<int, string> _own = [];
    private readonly List<int> _styles = [];

    public void Read(XmlReader xml)
    {
        var isInStyles = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                isInStyles = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && xml.GetAttribute("formatCode") is { Length: < 256 } code)
                _own[NumberOf(xml.GetAttribute("numFmtId"))] = code;
            else if (isInStyles && xml.LocalName == "xf" && _styles.Count < MaxStyles)
                _styles.Add(NumberOf(xml.GetAttribute("numFmtId")));
        }
    }

    /// <summary>The format's code; its number where it has none that is known.</summary>
    public string CodeOf(string? style)
    {
        var index = style is null ? 0 : NumberOf(style);
        var format = index >= 0 && index < _styles.Count ? _styles[index] : 0;
        return _own.GetValueOrDefault(format)
            ?? BuiltIn.GetValueOrDefault(format)
            ?? format.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number as the cell shows it; null where that is not known.</summary>
    /// <param name="value">As the workbook stores it.</param>
    public string? Show(string value, string? style, bool startsIn1904)
    {
        const NumberStyles plain =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(value, plain, CultureInfo.InvariantCulture, out var number)
            ? NumberFormat.Show(Kept(number), CodeOf(style), startsIn1904)
            : null;
    }

    /// <summary>29.900000000000002 is 29.9 to every spreadsheet program.</summary>
    private static decimal Kept(decimal number)
    {
        var whole = Math.Abs(decimal.Truncate(number));
        var before = whole == 0 ? -LeadingNoughts(number) : whole.ToString(CultureInfo.InvariantCulture).Length;
        var places = Digits - before;
        return places is < 0 or > 28 ? number : new Rounding(RoundingMode.HalfUp, places).Apply(number);
    }

    private static int LeadingNoughts(decimal number)
    {
        var noughts = 0;
        for (var left = Math.Abs(number); left is > 0 and < 0.1m; left *= 10)
            noughts++;
        return noughts;
    }

    private static int NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
