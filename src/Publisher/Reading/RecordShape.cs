using System.Collections.Immutable;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>The record file, key by key, in the order of the paper form.</summary>
public static class RecordShape
{
    public static readonly Field Name = new(
        "name",
        FormLabels.ProjectName,
        new(
            "The project's name as printed; '[?]' (in quotes) where it cannot be read",
            "项目名称，照原表填写；无法辨认处写 '[?]'（要加引号）"
        ),
        CellShape.Line,
        Required: true
    );

    public static readonly Field EditorTitle = new(
        "editor_title",
        "编者拟题",
        new(
            "A title of the office's own for a project whose printed name cannot be read; the page shows it in 〔〕",
            "原表项目名称无法辨认时，由编者另拟的题名；页面以〔〕标明"
        ),
        CellShape.Line
    );

    public static readonly Field CompetentDepartment = new(
        "competent_department",
        FormLabels.CompetentDepartment,
        new("The competent department", "主管部门全称"),
        CellShape.Line,
        Required: true
    );

    public static readonly Field ImplementingUnit = new(
        "implementing_unit",
        FormLabels.ImplementingUnit,
        new("The implementing unit", "实施单位全称"),
        CellShape.Line,
        Required: true
    );

    public static readonly Field RuleSet = new(
        "rule_set",
        "评分规则",
        new(
            "The name of a rule set in input/rules; without it, the one for the site's place and the year",
            "采用的评分规则（input/rules 下的名称）；不填则按站点所在地和年度选用"
        ),
        CellShape.Line
    );

    public static readonly Field Published = new(
        "published",
        "公开日期",
        new(
            "When this evaluation was made public, if the office knows: 2024-08-20 or 2024-08-20 10:00",
            "本表的公开日期，确知时才填：2024-08-20 或 2024-08-20 10:00"
        ),
        new Shape.Date()
    );

    public static readonly Field Expected = new(
        "expected",
        FormLabels.ExpectedObjective,
        new("What the unit set out to do", "年度总体目标的“预期目标”"),
        CellShape.Paragraph,
        Required: true
    );

    public static readonly Field Achieved = new(
        "achieved",
        FormLabels.AchievedObjective,
        new("What the unit says it did", "年度总体目标的“实际完成情况”"),
        CellShape.Paragraph,
        Required: true
    );

    public static readonly Field Objective = new(
        "objective",
        "年度总体目标",
        new("The annual objective: expected and achieved", "年度总体目标：预期与实际"),
        new Shape.Mapping([Expected, Achieved]),
        Required: true
    );

    public static readonly Field TotalWeight = new(
        "weight",
        "总分分值",
        new("The sum of the points that can be earned, as printed", "总分行的分值，照原表"),
        CellShape.Points,
        Required: true
    );

    public static readonly Field TotalScore = new(
        "score",
        "总分得分",
        new("The total score as reported", "填报的总分"),
        CellShape.Points,
        Required: true
    );

    public static readonly Field Total = new(
        "total",
        FormLabels.TotalScore,
        new("The row 总分", "“总分”行"),
        new Shape.Mapping([TotalWeight, TotalScore]),
        Required: true
    );

    public static readonly Field GradeWord = new(
        "grade",
        FormLabels.Grade,
        new(
            "The grade as reported: 优, 良, 中 or 差; '[?]' where it cannot be read",
            "填报的评分等级：优、良、中、差；无法辨认写 '[?]'"
        ),
        new Shape.Word([.. Grades.Words, Illegible.Mark]),
        Required: true
    );

    public static readonly Field SourceDocument = new(
        "document",
        "来源文件",
        new("The document that the form was taken from", "本表所出自的文件"),
        CellShape.Line
    );

    public static readonly Field SourceForm = new(
        "form",
        "表序",
        new("Which form of the document, from 1", "在该文件中是第几张表，从 1 起"),
        new Shape.Number(1, 1_000_000, IsWhole: true)
    );

    public static readonly Field Source = new(
        "source",
        "来源",
        new("Where the record was taken from", "本记录的来源"),
        new Shape.Mapping([SourceDocument, SourceForm])
    );

    public static readonly Field NoteCell = new(
        "cell",
        "栏目",
        new("The form's label of the cell, or the name of the indicator", "所说明的栏目名称，或三级指标名称"),
        CellShape.Line,
        Required: true
    );

    public static readonly Field NoteText = new(
        "text",
        "说明",
        new("What the original shows and what is missing", "原件显示了什么、缺了什么"),
        CellShape.Paragraph,
        Required: true
    );

    public static readonly ImmutableArray<string> CertaintyWords = ["确定", "很可能", "无法辨认"];

    public static readonly Field NoteCertainty = new(
        "certainty",
        "把握程度",
        new(
            "How sure the reading is: 确定 (certain), 很可能 (likely), 无法辨认 (unreadable)",
            "辨认的把握：确定、很可能、无法辨认"
        ),
        new Shape.Word(CertaintyWords),
        Required: true
    );

    public static readonly Field Notes = new(
        "notes",
        "转录说明",
        new(
            "Notes of whoever copied the form, for each cell that is not plain to read",
            "转录者对不易辨认之处的说明，一处一条"
        ),
        new Shape.List(new Shape.Mapping([NoteCell, NoteText, NoteCertainty]), 100)
    );

    public static readonly Shape.Mapping Root = new([
        Name,
        EditorTitle,
        CompetentDepartment,
        ImplementingUnit,
        RuleSet,
        Published,
        BudgetShape.Table,
        Objective,
        IndicatorShape.Table,
        Total,
        GradeWord,
        Source,
        Notes,
        PublicationShape.Section,
    ]);
}
