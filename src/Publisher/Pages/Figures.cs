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

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
