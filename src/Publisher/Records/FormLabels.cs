namespace Publisher.Records;

/// <summary>The labels that the paper form prints beside its cells: how an editor names a cell in a note.</summary>
public static class FormLabels
{
    public const string FiscalYear = "年度";
    public const string ProjectName = "项目名称";
    public const string CompetentDepartment = "主管部门";
    public const string ImplementingUnit = "实施单位";
    public const string Budget = "项目资金";
    public const string ExpectedObjective = "预期目标";
    public const string AchievedObjective = "实际完成情况";
    public const string TotalScore = "总分";
    public const string Grade = "评分等级";

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
