using System.Collections.Concurrent;
using System.Globalization;
using Publisher.Records;

namespace Publisher.Pages;

/// <summary>Numbers → the text that pages show. The only formatting of figures for readers.</summary>
public static class Figures
{
    /// <summary>Thousands commas, and the decimals that the number was written with: 1,733.50.</summary>
    public static string Number(decimal value) =>
        value.ToString("N" + value.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>
    /// A cell as the form prints it, with thousands commas; the mark where it cannot be read;
    /// nothing where there is none.
    /// </summary>
    public static string Cell(Cell<decimal>? cell) =>
        cell is null ? ""
        : cell.Value is { } value ? Number(value)
        : Records.Illegible.Mark;

    /// <summary>A figure of the form in a list; the mark where it cannot be read.</summary>
    public static string Legible(decimal? value) => value is { } number ? Number(number) : Records.Illegible.Mark;

    /// <summary>What a correction says of a figure, in the same dress as the figure itself.</summary>
    public static string Printed(string text, PublishedFigure figure) =>
        figure.IsNumber && Measurement.TryParseNumber(text, out var number) ? Number(number) : text;

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The size of a file, in units of 1,024 bytes, rounded up to one decimal.</summary>
    public static string Kilobytes(int bytes) =>
        (((bytes * 10) + 1_023) / 1_024 / 10m).ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>The size of a file in KB or MB, of 1,024 bytes or KB each, rounded up to one decimal.</summary>
    public static string Size(long bytes) =>
        bytes <= 1024 * 1024 ? $"{Tenths(bytes, 1024)} KB" : $"{Tenths(bytes, 1024 * 1024)} MB";

    private static string Tenths(long bytes, long unit) =>
        (((bytes * 10) + unit - 1) / unit / 10m).ToString("N1", CultureInfo.InvariantCulture);

    public static string Optional(decimal? value) => value is { } number ? Number(number) : "";

    /// <summary>
    /// The size of a change in per cent, to one decimal and without its sign, which the sentence tells: 65.6.
    /// </summary>
    public static string Change(decimal percent) => Math.Abs(percent).ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>A part of a whole in per cent, to one decimal.</summary>
    public static string Share(int part, int whole) =>
        (part * 100m / whole).ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>As an attribute takes it: one decimal, no commas.</summary>
    public static string Plain(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>There are few, and each is told of many records.</summary>
    public static string Year(int year) => _years.GetOrAdd(year, y => y.ToString(CultureInfo.InvariantCulture));

    private static readonly ConcurrentDictionary<int, string> _years = new();
}
