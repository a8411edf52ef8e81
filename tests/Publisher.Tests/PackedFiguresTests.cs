using Publisher.Pages;

namespace Publisher.Tests;

/// <summary>Figures come out of a summary exactly as they went in, their decimals and all.</summary>
public sealed class PackedFiguresTests
{
    [Fact]
    public void Any_figures_are_the_same_again()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            decimal?[] figures = [.. Enumerable.Range(0, 5).Select(_ => Figure(random))];
            var packed = PackedFigures.Of(figures[0], figures[1], figures[2], figures[3], figures[4]);
            for (var i = 0; i < figures.Length; i++)
                Assert.Equal(Bits(figures[i]), Bits(packed[i]));
        }
    }

    [Theory]
    [InlineData("144115188075855871", true)]
    [InlineData("144115188075855872", false)]
    [InlineData("-1441151.88075855871", true)]
    [InlineData("0.0000000000000000000000000001", true)]
    [InlineData("79228162514264337593543950335", false)]
    public void Only_a_figure_that_is_too_long_stands_as_it_is(string figure, bool isPacked)
    {
        var number = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
        var packed = PackedFigures.Of(1.50m, null, number, 0m, -0.00m);
        Assert.Equal(isPacked, packed.Long is null);
        Assert.Equal("1.50", Text(packed[0]));
        Assert.Null(packed[1]);
        Assert.Equal(number, packed[2]);
        Assert.Equal("0", Text(packed[3]));
        Assert.Equal(Bits(-0.00m), Bits(packed[4]));
    }

    private static decimal? Figure(Random random) =>
        random.Next(8) == 0
            ? null
            : new decimal(
                random.Next(),
                random.Next(3) == 0 ? 0 : random.Next(1 << 26),
                random.Next(20) == 0 ? random.Next() : 0,
                random.Next(2) == 0,
                (byte)random.Next(29)
            );

    private static int[]? Bits(decimal? figure) => figure is { } number ? decimal.GetBits(number) : null;

    private static string? Text(decimal? figure) => figure?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
