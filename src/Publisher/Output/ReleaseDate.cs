using System.Globalization;

namespace Publisher.Output;

/// <summary>
/// The date that the office gives a release, 2000-01-01 to 2100-12-31: no clock is asked, so that a slip of the
/// keyboard shows only where no release can be, or where the log would go backwards.
/// </summary>
internal static class ReleaseDate
{
    public const string Format = "yyyy-MM-dd";

    public static bool IsValid(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 2000 and <= 2100;

    /// <param name="date">Null where a release has none.</param>
    /// <param name="last">The latest date in the log; null where it has none.</param>
    public static bool Follows(string? date, string? last) =>
        date is null || (IsValid(date) && string.CompareOrdinal(date, last) >= 0);
}
