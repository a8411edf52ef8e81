namespace Publisher.Records;

/// <summary>The labels that the paper form prints beside its cells: how an editor names a cell in a note.</summary>
public static class FormLabels
{
    /// <summary>What the form prints where there is nothing.</summary>
    public const string Nothing = "—";

    public const string FiscalYear = "年度";
    public const string ProjectName = "项目名称";
    public const string CompetentDepartment = "主管部门";
    public const string ImplementingUnit = "实施单位";
    public const string Budget = "项目资金";
    public const string ExpectedObjective = "预期目标";
    public const string AchievedObjective = "实际完成情况";
    public const string TotalScore = "总分";
    public const string Grade = "评分等级";

    public const string FundingTotal = "年度资金总额";
    public const string Appropriation = "当年财政拨款";
    public const string CarriedOver = "上年结转资金";
    public const string OtherFunds = "其他资金";
    public const string InitialBudget = "年初预算数";
    public const string AdjustedBudget = "全年预算数";
    public const string ExecutedAmount = "全年执行数";
    public const string ExecutionRate = "执行率";
    public const string Target = "年度指标值";
    public const string Actual = "实际完成值";
    public const string Weight = "分值";
    public const string Score = "得分";

    /// <summary>What a note may be about, beside the indicators.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        FiscalYear,
        ProjectName,
        CompetentDepartment,
        ImplementingUnit,
        Budget,
        ExpectedObjective,
        AchievedObjective,
        TotalScore,
        Grade,
    ];
}
