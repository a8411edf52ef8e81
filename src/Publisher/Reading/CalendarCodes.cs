using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>Faults of the office's calendar.</summary>
public static class CalendarCodes
{
    public static readonly DiagnosticCode DayMisplaced = new(
        "PB2130",
        "calendar-day-misplaced",
        Severity.Error,
        new(
            "{found} is not a day of {expected}, or is both a holiday and a workday",
            "{found} 不是 {expected} 年的日期，或既是放假又是上班"
        ),
        new(
            "Working days are counted by this calendar: a day in the wrong place moves a last day.",
            "工作日按本日历计算，写错一天，期限就会错一天。"
        ),
        new("write each day below its own year, and in one of the two lists", "每个日期写在所属年份下，且只写在一处")
    );
}
