namespace Publisher.Config;

/// <summary>
/// Which days are worked on, in the years that the office's calendar tells of: <c>input/calendar.yml</c>.
/// </summary>
/// <param name="Years">Those that it covers: of any other, nobody can count working days.</param>
/// <param name="Holidays">Days off; weekends need not be among them.</param>
/// <param name="Workdays">Days of a weekend that are worked on instead.</param>
public sealed record WorkCalendar(
    IReadOnlySet<int> Years,
    IReadOnlySet<DateOnly> Holidays,
    IReadOnlySet<DateOnly> Workdays
)
{
    public static WorkCalendar None { get; } =
        new(new HashSet<int>(), new HashSet<DateOnly>(), new HashSet<DateOnly>());

    /// <summary>The day that many working days after another, which is not counted itself; null where the calendar
    /// does not reach.</summary>
    public DateOnly? After(DateOnly start, int workdays)
    {
        var day = start;
        while (workdays > 0)
        {
            day = day.AddDays(1);
            if (!Years.Contains(day.Year))
                return null;
            workdays -= IsWorkday(day) ? 1 : 0;
        }
        return day;
    }

    private bool IsWorkday(DateOnly day) =>
        Workdays.Contains(day)
        || (!Holidays.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
