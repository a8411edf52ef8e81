using Publisher.Pages;

namespace Publisher.Exports;

/// <summary>
/// The office's dates as feeds need them, with a time and its offset (RFC 3339): China has one, and a date alone is
/// its first moment.
/// </summary>
public static class Moment
{
    private const string Offset = "+08:00";

    public static string Of(DateOnly date) => $"{Figures.Date(date)}T00:00:00{Offset}";

    /// <param name="date">A date, or a date and a time: <c>2024-08-20</c>, <c>2024-08-20 10:00</c>.</param>
    public static string Of(string date) =>
        date.Length == "2024-08-20".Length ? $"{date}T00:00:00{Offset}" : $"{date.Replace(' ', 'T')}:00{Offset}";

    /// <summary>The last second of a day.</summary>
    public static string EndOf(string day) => $"{day}T23:59:59{Offset}";
}
