using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>Duties to publish that are not met, or not in time.</summary>
public static class RosterCodes
{
    public static readonly DiagnosticCode Missing = new(
        "PB7201",
        "roster-project-missing",
        Severity.Warning,
        new(
            "'{found}' must be published for {year}, and there is no record of it",
            "“{found}”（{year} 年度）应公开，没有记录"
        ),
        new(
            "The roster lists what must be published. A record is found by its number, or by its name and, where the "
                + "roster gives it, its department.",
            "应公开项目清单列明须公开的项目；按编号，或按名称（清单写明主管部门的，连同主管部门）找对应的记录。"
        ),
        new(
            "add the record; if it is there under another name, write its number as 'id' in the roster",
            "补上记录；如记录用了别的名称，请在清单中用 id 写明编号"
        )
    );

    public static readonly DiagnosticCode Overdue = new(
        "PB7202",
        "roster-project-overdue",
        Severity.Warning,
        new(
            "'{found}' for {year} had to be public by {due}, and on {date} it is not: {reason}",
            "“{found}”（{year} 年度）应于 {due} 前公开，至 {date} 仍未公开：{reason}"
        ),
        new(
            "Final accounts and their evaluations are published within 20 days after they are approved (批复). The day "
                + "that counts as today is --date, else the latest date in the records; no clock is asked.",
            "决算及绩效自评应在批复后二十日内公开。“今天”取 --date，不填取记录中最晚的日期；不读时钟。"
        ),
        new(
            "publish it; if it has another last day, write it as 'due' in the roster",
            "尽快公开；期限不同的，在清单中用 due 写明"
        )
    );

    public static readonly DiagnosticCode Late = new(
        "PB7203",
        "roster-project-late",
        Severity.Warning,
        new(
            "'{found}' for {year} was published on {date}, {days} days after its last day, {due}",
            "“{found}”（{year} 年度）于 {date} 公开，超过期限 {due} {days} 天"
        ),
        new(
            "The day of publication is the record's 'published', else the day of its approval.",
            "公开日取记录的 published，没有则取批准日期。"
        ),
        new(
            "nothing can mend a day that is past; correct the dates if one of them is mistyped",
            "已过期限无法补救；如日期写错，请改正"
        )
    );

    public static readonly DiagnosticCode ListedTwice = new(
        "PB7204",
        "roster-project-twice",
        Severity.Warning,
        new("'{found}' for {year} is listed in line {other} already", "“{found}”（{year} 年度）第 {other} 行已列出"),
        new("A project that is listed twice is counted twice.", "重复列出的项目会重复计数。"),
        new("keep one of the two lines", "只保留一行")
    );

    public static readonly DiagnosticCode NotListed = new(
        "PB7205",
        "record-not-on-roster",
        Severity.Warning,
        new("'{found}' of {year} is not on the roster", "“{found}”（{year} 年度）不在应公开项目清单中"),
        new(
            "The roster lists projects of that year, and this one is none of them: it is missing there, or its name is "
                + "written otherwise.",
            "清单列有该年度的项目，但没有这一个：清单漏列，或名称写法不同。"
        ),
        new(
            "add it to input/roster.yml, or write its number as 'id' there",
            "在 input/roster.yml 中补上，或用 id 写明编号"
        )
    );

    public static readonly DiagnosticCode LateAfterReview = new(
        "PB7206",
        "late-after-review",
        Severity.Warning,
        new(
            "the record was first reviewed on {made}; the 20th working day after that was {due}, and {reason}",
            "本记录 {made} 首次审核，其后第 20 个工作日为 {due}；{reason}"
        ),
        new(
            "政府信息公开条例 26: what is to be published is published within 20 working days after it is made, which "
                + "is taken to be the first review. Working days are counted by input/calendar.yml, and only in the "
                + "years that it covers.",
            "政府信息公开条例第二十六条：自信息形成之日起 20 个工作日内公开；形成日取首次审核日期。"
                + "工作日按 input/calendar.yml 计算，只算其中写明的年份。"
        ),
        new("publish it; correct the date if it is mistyped", "尽快公开；如日期写错，请改正")
    );

    public static readonly DiagnosticCode CopiedFromLastYear = new(
        "PB7207",
        "copied-from-last-year",
        Severity.Warning,
        new("{label} is word for word that of {year}", "{label}与 {year} 年度一字不差"),
        new(
            "What was achieved in one year is hardly ever what was achieved in the other: a text that was copied tells "
                + "readers nothing.",
            "两年的完成情况很少完全相同；照抄上年的文字等于没有说明。"
        ),
        new("ask the unit for what was achieved in this year", "请单位如实填写本年度的完成情况")
    );

    public static readonly DiagnosticCode LateAfterChange = new(
        "PB7208",
        "late-after-change",
        Severity.Warning,
        new(
            "the record was corrected on {changed}; the 20th working day after that was {due}, and {reason}",
            "本记录 {changed} 更正，其后第 20 个工作日为 {due}；{reason}"
        ),
        new(
            "政府信息公开条例 26: what is changed is published within 20 working days after the change. The log of "
                + "the site in 'output' tells of the first release of the record from that day on; where it tells of "
                + "none, readers were told when the withdrawal was lifted in which the record was corrected. What that "
                + "site does not have is not public; without a site, what a finding holds back. Working days are "
                + "counted by input/calendar.yml, and only in the years that it covers.",
            "政府信息公开条例第二十六条：自信息变更之日起 20 个工作日内公开。公开日取 output 中的发布日志自更正之日起首次涉及本记录的发布；"
                + "日志没有的，取更正时所在的那次撤回的解除日期。output 中的网站没有的更正，视为尚未公开；"
                + "没有网站时，因有问题被扣下的视为尚未公开。工作日按 input/calendar.yml 计算，只算其中写明的年份。"
        ),
        new("publish it; correct the date if it is mistyped", "尽快公开；如日期写错，请改正")
    );
}
