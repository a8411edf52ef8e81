namespace Publisher.Reading;

/// <summary>What the cells of the form may hold, and how large their figures may be.</summary>
public static class CellShape
{
    public static readonly Shape.Text Line = new(300);
    public static readonly Shape.Text Paragraph = new(10_000);
    public static readonly Shape.Number Amount = new(-100_000_000, 100_000_000, IsCell: true);
    public static readonly Shape.Number Rate = new(-100_000, 100_000, IsCell: true);
    public static readonly Shape.Number Points = new(-1_000, 1_000, IsCell: true);
}
