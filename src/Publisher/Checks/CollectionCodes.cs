using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>Faults that only show when records and rule sets are seen together.</summary>
public static class CollectionCodes
{
    public static readonly DiagnosticCode SameProjectTwice = new(
        "PB7002",
        "same-project-twice",
        Severity.Warning,
        new("'{found}' of {unit} is in {other} too, for the same year", "{unit}的“{found}”同一年度在 {other} 中也有"),
        new(
            "Two records of one project in one year count its money twice.",
            "同一项目同一年度有两份记录，金额会重复计算。"
        ),
        new(
            "keep one of the two, or give them the names that tell them apart on the forms",
            "只保留一份；若确为两个项目，请照原表写明区别"
        )
    );

    public static readonly DiagnosticCode NothingToPublish = new(
        "PB7004",
        "nothing-to-publish",
        Severity.Error,
        new("no record is left to publish", "没有可以发布的记录"),
        new("An empty site would take the place of the one that is there.", "空网站会取代现有的网站。"),
        new(
            "mend the records that are held back, or check that input/records is the right folder",
            "先改正被扣下的记录，或确认 input/records 是否正确"
        )
    );

    public static readonly DiagnosticCode NothingApproved = new(
        "PB7005",
        "nothing-approved",
        Severity.Error,
        new("none of the records is approved (drafts: {found})", "没有一条记录经过批准：共 {found} 份草稿"),
        new(
            "Only records that somebody has approved are published; without any, the site would be empty.",
            "只有经过批准的记录才会公开；一条也没有时，网站将是空的。"
        ),
        new(
            "approve what may be published: publisher approve 2024/pt-001 --by role --on 2025-08-20",
            "批准可以公开的记录：publisher approve 2024/pt-001 --by 岗位 --on 2025-08-20"
        )
    );

    public static readonly DiagnosticCode NoRuleSet = new(
        "PB9001",
        "no-rule-set",
        Severity.Error,
        new("no rule set {found}", "没有评分规则：{found}"),
        new(
            "Weights, rounding and grades come from a file in input/rules: "
                + "the one that the record names, or the one for the site's place and the year.",
            "分值、舍入和等级取自 input/rules 下的规则文件：记录指名的，或与站点所在地和年度相符的。"
        ),
        new(
            "add a rule set, widen the years of one, or correct the name: {expected}",
            "增加规则文件、放宽年度，或改正名称：{expected}"
        )
    );
}
