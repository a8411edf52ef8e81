using Publisher.Records;

namespace Publisher.Reading;

/// <summary>The record file, key by key, in the order of the paper form.</summary>
public static class RecordShape
{
    private static readonly Shape.Text Line = new(300);
    private static readonly Shape.Text Paragraph = new(10_000);
    private static readonly Shape.Number Amount = new(-100_000_000, 100_000_000, IsCell: true);
    private static readonly Shape.Number Rate = new(-100_000, 100_000, IsCell: true);
    private static readonly Shape.Number Points = new(-1_000, 1_000, IsCell: true);

    public static readonly Field Name = new(
        "name",
        FormLabels.ProjectName,
        new(
            "The project's name as printed; '[?]' (in quotes) where it cannot be read",
            "项目名称，照原表填写；无法辨认处写 '[?]'（要加引号）"
        ),
        Line,
        Required: true
    );

    public static readonly Field EditorTitle = new(
        "editor_title",
        "编者拟题",
        new(
            "A title of the office's own for a project whose printed name cannot be read; the page shows it in 〔〕",
            "原表项目名称无法辨认时，由编者另拟的题名；页面以〔〕标明"
        ),
        Line
    );

    public static readonly Field CompetentDepartment = new(
        "competent_department",
        FormLabels.CompetentDepartment,
        new("The competent department", "主管部门全称"),
        Line,
        Required: true
    );

    public static readonly Field ImplementingUnit = new(
        "implementing_unit",
        FormLabels.ImplementingUnit,
        new("The implementing unit", "实施单位全称"),
        Line,
        Required: true
    );

    public static readonly Field RuleSet = new(
        "rule_set",
        "评分规则",
        new(
            "The name of a rule set in input/rules; without it, the one for the site's place and the year",
            "采用的评分规则（input/rules 下的名称）；不填则按站点所在地和年度选用"
        ),
        Line
    );

    public static readonly Field InitialBudget = new(
        "initial",
        "年初预算数",
        new("Initial budget, in ten thousand yuan", "年初预算数（万元）"),
        Amount,
        Required: true
    );

    public static readonly Field AdjustedBudget = new(
        "adjusted",
        "全年预算数",
        new("Adjusted budget of the whole year, in ten thousand yuan", "全年预算数，即调整后预算（万元）"),
        Amount,
        Required: true
    );

    public static readonly Field ExecutedAmount = new(
        "executed",
        "全年执行数",
        new("Amount spent in the year, in ten thousand yuan", "全年执行数，即实际支出（万元）"),
        Amount,
        Required: true
    );

    public static readonly Field BudgetWeight = new(
        "weight",
        "分值",
        new("Points that budget execution can earn, as printed", "预算执行的分值，照原表"),
        Points,
        Required: true
    );

    public static readonly Field ExecutionRate = new(
        "rate",
        "执行率",
        new(
            "Execution rate as reported, in per cent without the sign: 99.66",
            "填报的执行率，只写数字，不写百分号：99.66"
        ),
        Rate
    );

    public static readonly Field BudgetScore = new(
        "score",
        "得分",
        new("Points as reported", "填报的得分"),
        Points,
        Required: true
    );

    public static readonly Field Explanation = new(
        "explanation",
        "预算调整和执行说明",
        new(
            "Why the budget was changed, or why little of it was spent, where the unit says so",
            "单位对预算调整、执行率偏低的说明；原表没有则不填"
        ),
        Paragraph
    );

    public static readonly Field BudgetTotal = new(
        "total",
        "年度资金总额",
        new("The total row of the funding table", "资金表的“年度资金总额”行"),
        new Shape.Mapping([InitialBudget, AdjustedBudget, ExecutedAmount, BudgetWeight, ExecutionRate, BudgetScore]),
        Required: true
    );

    private static readonly Shape.Mapping SourceRow = new([
        InitialBudget,
        AdjustedBudget,
        ExecutedAmount,
        ExecutionRate,
    ]);

    public static readonly Field Appropriation = new(
        "appropriation",
        "当年财政拨款",
        new("Of which: appropriation of the year", "其中：当年财政拨款"),
        SourceRow
    );

    public static readonly Field CarriedOver = new(
        "carried_over",
        "上年结转资金",
        new("Of which: carried over from the year before", "其中：上年结转资金"),
        SourceRow
    );

    public static readonly Field OtherFunds = new(
        "other",
        "其他资金",
        new("Of which: other funds", "其中：其他资金"),
        SourceRow
    );

    public static readonly Field Budget = new(
        "budget",
        "项目资金（万元）",
        new("The funding table, in ten thousand yuan", "项目资金表，单位：万元"),
        new Shape.Mapping([BudgetTotal, Appropriation, CarriedOver, OtherFunds, Explanation]),
        Required: true
    );

    public static readonly Field Expected = new(
        "expected",
        FormLabels.ExpectedObjective,
        new("What the unit set out to do", "年度总体目标的“预期目标”"),
        Paragraph,
        Required: true
    );

    public static readonly Field Achieved = new(
        "achieved",
        FormLabels.AchievedObjective,
        new("What the unit says it did", "年度总体目标的“实际完成情况”"),
        Paragraph,
        Required: true
    );

    public static readonly Field Objective = new(
        "objective",
        "年度总体目标",
        new("The annual objective: expected and achieved", "年度总体目标：预期与实际"),
        new Shape.Mapping([Expected, Achieved]),
        Required: true
    );

    public static readonly Field IndicatorName = new(
        "name",
        "三级指标",
        new("The indicator's name as printed", "三级指标名称，照原表"),
        Line,
        Required: true
    );

    public static readonly Field IndicatorTarget = new(
        "target",
        "年度指标值",
        new(
            "The target as printed: =100.00(%), ≥95.00(%), =6.00(次), or a word such as 提高",
            "年度指标值，照原表：=100.00(%)、≥95.00(%)、=6.00(次)，或“提高”一类词语"
        ),
        new Shape.TargetValue(),
        Required: true
    );

    public static readonly Field IndicatorActual = new(
        "actual",
        "实际完成值",
        new(
            "The result as printed: 100.00(%), or a statement such as 达成指标",
            "实际完成值，照原表：100.00(%)，或“达成指标”一类结论"
        ),
        new Shape.ActualValue(),
        Required: true
    );

    public static readonly Field IndicatorWeight = new(
        "weight",
        "分值",
        new("Points that the indicator can earn", "该指标的分值"),
        Points,
        Required: true
    );

    public static readonly Field IndicatorScore = new(
        "score",
        "得分",
        new("Points as reported", "填报的得分"),
        Points,
        Required: true
    );

    public static readonly Field Deviation = new(
        "deviation",
        "偏差原因分析及改进措施",
        new(
            "Why the target was not met, and what is done about it, where the unit says so",
            "偏差原因分析及改进措施；原表空白则不填"
        ),
        Paragraph
    );

    private static readonly Shape.List Rows = new(
        new Shape.Mapping([
            IndicatorName,
            IndicatorTarget,
            IndicatorActual,
            IndicatorWeight,
            IndicatorScore,
            Deviation,
        ]),
        200
    );

    /// <summary>First-level classes, each holding its second-level classes, each holding its rows.</summary>
    public static readonly IReadOnlyList<Field> FirstLevels =
    [
        .. IndicatorClasses.All.Select(first => new Field(
            first.FirstLevel,
            first.FirstLevel,
            new($"First-level class {first.FirstLevel}", $"一级指标：{first.FirstLevel}"),
            new Shape.Mapping([
                .. first.SecondLevels.Select(second => new Field(
                    second,
                    second,
                    new($"Second-level class {second}", $"二级指标：{second}"),
                    Rows
                )),
            ])
        )),
    ];

    public static readonly Field Indicators = new(
        "indicators",
        "绩效指标",
        new(
            "The indicator table: first-level class, second-level class, rows",
            "绩效指标表：一级指标、二级指标、逐行填写"
        ),
        new Shape.Mapping(FirstLevels),
        Required: true
    );

    public static readonly Field TotalWeight = new(
        "weight",
        "总分分值",
        new("The sum of the points that can be earned, as printed", "总分行的分值，照原表"),
        Points,
        Required: true
    );

    public static readonly Field TotalScore = new(
        "score",
        "总分得分",
        new("The total score as reported", "填报的总分"),
        Points,
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
        Line
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
        Line,
        Required: true
    );

    public static readonly Field NoteText = new(
        "text",
        "说明",
        new("What the original shows and what is missing", "原件显示了什么、缺了什么"),
        Paragraph,
        Required: true
    );

    public static readonly IReadOnlyList<string> CertaintyWords = ["确定", "很可能", "无法辨认"];

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
        Budget,
        Objective,
        Indicators,
        Total,
        GradeWord,
        Source,
        Notes,
    ]);
}
