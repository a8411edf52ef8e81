using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Publisher.Forms;

/// <summary>How the cells of the official form look, by number: 宋体, framed, as it is printed.</summary>
internal static class FormStyles
{
    public const uint Plain = 0;

    /// <summary>The heading over the form.</summary>
    public const uint Title = 1;

    /// <summary>The year below it.</summary>
    public const uint Subtitle = 2;

    /// <summary>A label, or a short text, in the middle of its cell.</summary>
    public const uint Middle = 3;

    /// <summary>A paragraph.</summary>
    public const uint Text = 4;

    /// <summary>Excel's own number for text: a figure stays as printed, and is never a formula.</summary>
    private const uint AsText = 49;

    public static Stylesheet Part() =>
        new(
            new Fonts(FontOf(10.5), FontOf(16, new Bold()), FontOf(12)),
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
                ),
                new Border(
                    new LeftBorder { Style = BorderStyleValues.Thin },
                    new RightBorder { Style = BorderStyleValues.Thin },
                    new TopBorder { Style = BorderStyleValues.Thin },
                    new BottomBorder { Style = BorderStyleValues.Thin },
                    new DiagonalBorder()
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Style(font: 1, border: 0, HorizontalAlignmentValues.Center),
                Style(font: 2, border: 0, HorizontalAlignmentValues.Center),
                Style(font: 0, border: 1, HorizontalAlignmentValues.Center),
                Style(font: 0, border: 1, HorizontalAlignmentValues.Left)
            )
        );

    private static Font FontOf(double size, params OpenXmlElement[] marks) =>
        new([.. marks, new FontSize { Val = size }, new FontName { Val = "宋体" }, new FontCharSet { Val = 134 }]);

    private static CellFormat Style(uint font, uint border, HorizontalAlignmentValues horizontal) =>
        new(
            new Alignment
            {
                Horizontal = horizontal,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
            }
        )
        {
            NumberFormatId = AsText,
            FontId = font,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyBorder = border > 0,
            ApplyAlignment = true,
        };
}
