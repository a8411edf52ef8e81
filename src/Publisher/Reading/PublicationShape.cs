using Publisher.Records;

namespace Publisher.Reading;

/// <summary>The section of a record file that tells its life: reviewed, approved, corrected, withdrawn.</summary>
public static class PublicationShape
{
    private static readonly Shape.Text Role = new(100);

    public static readonly Field By = new(
        "by",
        "岗位",
        new("The role that did it; no person need be named", "由哪个岗位办理；不必写人名"),
        Role,
        Required: true
    );

    public static readonly Field On = new(
        "on",
        "日期",
        new("The date: 2024-08-20", "办理日期：2024-08-20"),
        new Shape.Day(),
        Required: true
    );

    public static readonly Field Step = new(
        "step",
        "环节",
        new("Which of the office's reviews it is, where they have names", "审核环节的名称，如初审、复审、终审"),
        Role
    );

    public static readonly Field Of = new(
        "of",
        "所审内容",
        new(
            "A digest of what was vouched for, which 'publisher approve' writes: a later change shows",
            "所审内容的摘要，由 publisher approve 写入；此后再改动会被发现"
        ),
        Role
    );

    public static readonly Field Reviews = new(
        "reviews",
        "审核",
        new("Who reviewed the record, in order", "审核，按先后填写"),
        new Shape.List(new Shape.Mapping([Step, By, On, Of]), 20)
    );

    public static readonly Field Approval = new(
        "approval",
        "批准",
        new(
            "Who approved the publication; a record without it is a draft and is not published",
            "批准公开；没有批准的记录是草稿，不会公开"
        ),
        new Shape.Mapping([By, On, Of])
    );

    public static readonly Field CorrectedField = new(
        "field",
        "更正的数字",
        new(
            "The path of the figure: budget.total.executed, or indicators.产出指标.数量指标.<name>.score",
            "所更正数字的位置：budget.total.executed，或 indicators.产出指标.数量指标.<三级指标>.score"
        ),
        new Shape.Text(500),
        Required: true
    );

    public static readonly Field Was = new(
        "was",
        "更正前",
        new("What the page showed before", "更正前公开的内容"),
        CellShape.Line,
        Required: true
    );

    public static readonly Field Now = new(
        "now",
        "更正后",
        new(
            "'—' where the figure is no longer on the form; else it stands on the form and need not be told here",
            "该数字已不在表上时写 '—'；仍在表上的不必填"
        ),
        new Shape.Word([FormLabels.Nothing])
    );

    public static readonly Field Reason = new(
        "reason",
        "原因",
        new("Why", "原因"),
        new Shape.Text(1_000),
        Required: true
    );

    public static readonly Field Corrections = new(
        "corrections",
        "更正",
        new(
            "Published figures that were replaced, in order of time; the page keeps the old value",
            "对已公开数字的更正，按时间先后填写；页面保留更正前的值"
        ),
        new Shape.List(new Shape.Mapping([On, By, CorrectedField, Was, Now, Reason]), 100)
    );

    public static readonly Field Formerly = new(
        "formerly",
        "原编号",
        new(
            "Year and id under which this record was published before: 2023/old-id",
            "本记录原来公开时的年度和编号：2023/old-id"
        ),
        new Shape.List(new Shape.RecordPlace(), 20)
    );

    public static readonly Field Lifted = new(
        "lifted",
        "解除撤回",
        new(
            "Publishes the record again: by whom, when and why; the withdrawal stays in the list",
            "重新公开：由谁、何时、为何；原来的撤回仍须保留"
        ),
        new Shape.Mapping([By, On, Reason])
    );

    public static readonly Field Withdrawals = new(
        "withdrawals",
        "撤回",
        new(
            "Takes the record back: its address keeps a page that says by whom, when and why",
            "撤回公开：原网址保留一页，说明由谁、何时、为何撤回"
        ),
        new Shape.List(new Shape.Mapping([By, On, Reason, Lifted]), 20)
    );

    public static readonly Field FreeText = new(
        "text",
        "可公开的内容",
        new("The text as it stands in this file", "照本文件中的原文填写"),
        CellShape.Line,
        Required: true
    );

    public static readonly Field Privacy = new(
        "privacy",
        "个人信息例外",
        new(
            "What looks like a person's data and may be published, such as an office's line: text, reason, by whom",
            "看似个人信息而可以公开的内容，例如单位的办公电话：写明原文、原因、由谁决定"
        ),
        new Shape.List(new Shape.Mapping([FreeText, Reason, By]), 50)
    );

    public static readonly Field Section = new(
        "publication",
        "公开",
        new("What the office did with this record", "本记录的审核、批准、更正和撤回"),
        new Shape.Mapping([Reviews, Approval, Corrections, Formerly, Withdrawals, Privacy])
    );
}
