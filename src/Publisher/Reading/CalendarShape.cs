namespace Publisher.Reading;

/// <summary>The file <c>input/calendar.yml</c>, key by key.</summary>
public static class CalendarShape
{
    private static readonly Shape.List Days = new(new Shape.Day(), 100);

    public static readonly Field Year = new(
        "year",
        "年份",
        new("The year that these days belong to", "年份"),
        new Shape.Number(2000, 2100, IsWhole: true),
        Required: true
    );

    public static readonly Field Holidays = new(
        "holidays",
        "放假",
        new("Days off; weekends need not be told", "放假日期；周末不必写"),
        Days
    );

    public static readonly Field Workdays = new(
        "workdays",
        "调休上班",
        new("Days of a weekend that are worked on", "周末上班的日期"),
        Days
    );

    public static readonly Field Years = new(
        "years",
        "年份",
        new("A year each, as the State Council's notice gives it", "逐年填写，按国务院办公厅的放假通知"),
        new Shape.List(new Shape.Mapping([Year, Holidays, Workdays]), 100),
        Required: true
    );

    public static readonly Shape.Mapping Root = new([Years]);
}
