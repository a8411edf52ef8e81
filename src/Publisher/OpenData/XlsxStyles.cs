using DocumentFormat.OpenXml.Spreadsheet;

namespace Publisher.OpenData;

/// <summary>How the cells of a workbook look, by number: a part of its own, the same in every workbook.</summary>
internal static class XlsxStyles
{
    /// <summary>What a column is called, over it.</summary>
    public const int Title = 1;

    /// <summary>Its name in every format, below.</summary>
    public const int Name = 2;

    /// <summary>Stays text when someone edits the cell: never a formula.</summary>
    public const int Text = 3;

    /// <summary>A number with more digits than Excel keeps, as text.</summary>
    public const int LongNumber = 4;

    public const int Date = 5;

    /// <summary>Excel's own number for text.</summary>
    private const uint TextFormat = 49;

    /// <summary>The first number that a workbook gives itself.</summary>
    private const uint DateFormat = 164;

    private const int MaxScale = 28;

    /// <summary>A number shown with as many decimal places as were printed: 0 to 28.</summary>
    public static int Number(int scale) => Date + 1 + scale;

    /// <summary>The part itself.</summary>
    public static Stylesheet Part() =>
        new(
            new NumberingFormats([
                Format(DateFormat, "yyyy-mm-dd"),
                .. Enumerable
                    .Range(0, MaxScale + 1)
                    .Select(s => Format(NumberFormat(s), s == 0 ? "0" : $"0.{new string('0', s)}")),
            ]),
            new Fonts(FontOf(), FontOf(new Bold()), FontOf(new Color { Rgb = "FF595959" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(
                new Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder(),
                    new DiagonalBorder()
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats([
                new CellFormat(),
                Style(TextFormat, font: 1),
                Style(TextFormat, font: 2),
                Style(TextFormat),
                Style(TextFormat, align: HorizontalAlignmentValues.Right),
                Style(DateFormat),
                .. Enumerable.Range(0, MaxScale + 1).Select(s => Style(NumberFormat(s))),
            ]),
            // Readers warn of a workbook that does not name its plain style.
            new CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
        );

    private static uint NumberFormat(int scale) => DateFormat + 1 + (uint)scale;

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font FontOf(params DocumentFormat.OpenXml.OpenXmlElement[] marks) =>
        new([
            .. marks.Where(m => m is Bold),
            new FontSize { Val = 11 },
            .. marks.Where(m => m is Color),
            new FontName { Val = "Calibri" },
        ]);

    private static CellFormat Style(uint format, uint font = 0, HorizontalAlignmentValues? align = null)
    {
        var style = new CellFormat
        {
            NumberFormatId = format,
            FontId = font,
            ApplyNumberFormat = true,
            ApplyFont = font > 0,
        };
        if (align is { } horizontal)
        {
            style.Alignment = new Alignment { Horizontal = horizontal };
            style.ApplyAlignment = true;
        }
        return style;
    }
}
