using Publisher.Records;

namespace Publisher.Forms;

/// <summary>What forms print as labels, and the other words that offices print in their place.</summary>
internal static class FormWords
{
    public const string FirstLevel = "一级指标";
    public const string SecondLevel = "二级指标";
    public const string ThirdLevel = "三级指标";
    public const string Deviation = "偏差原因分析及改进措施";
    public const string Title = "项目支出绩效自评表";
    public const string Objective = "年度总体目标";
    public const string Indicators = "绩效指标";

    /// <summary>Begins what the official form has no place for: the sheet behind it.</summary>
    public const string Annex = "附页";

    public const string Id = "编号";
    public const string EditorTitle = "编者拟题";
    public const string RuleSet = "评分规则";
    public const string Published = "公开日期";
    public const string Explanation = "预算调整和执行说明";
    public const string SourceDocument = "来源文件";
    public const string SourceForm = "表序";
    public const string NoteCell = "栏目";
    public const string NoteText = "说明";
    public const string NoteCertainty = "把握程度";

    private static readonly Dictionary<string, string> Meant = new()
    {
        ["年初预算"] = FormLabels.InitialBudget,
        ["全年预算"] = FormLabels.AdjustedBudget,
        ["调整后预算数"] = FormLabels.AdjustedBudget,
        ["全年执行"] = FormLabels.ExecutedAmount,
        ["实际执行数"] = FormLabels.ExecutedAmount,
        ["分数"] = FormLabels.Weight,
        ["权重"] = FormLabels.Weight,
        ["预算执行率"] = FormLabels.ExecutionRate,
        ["自评得分"] = FormLabels.Score,
        ["年度资金总和"] = FormLabels.FundingTotal,
        ["资金总额"] = FormLabels.FundingTotal,
        ["财政拨款"] = FormLabels.Appropriation,
        ["上年结转"] = FormLabels.CarriedOver,
        ["年度预期目标"] = FormLabels.ExpectedObjective,
        ["全年实际完成情况"] = FormLabels.AchievedObjective,
        ["目标实际完成情况"] = FormLabels.AchievedObjective,
        ["指标值"] = FormLabels.Target,
        ["全年完成值"] = FormLabels.Actual,
        ["实际值"] = FormLabels.Actual,
        ["偏差原因分析"] = Deviation,
        ["未完成原因分析及改进措施"] = Deviation,
        ["未完成原因和改进措施"] = Deviation,
        ["总分合计"] = FormLabels.TotalScore,
        ["评价等级"] = FormLabels.Grade,
        ["自评等级"] = FormLabels.Grade,
        ["主管单位"] = FormLabels.CompetentDepartment,
        ["项目主管部门"] = FormLabels.CompetentDepartment,
        ["项目实施单位"] = FormLabels.ImplementingUnit,
    };

    private static readonly HashSet<string> Known =
    [
        .. FormLabels.All,
        FormLabels.FundingTotal,
        FormLabels.Appropriation,
        FormLabels.CarriedOver,
        FormLabels.OtherFunds,
        FormLabels.InitialBudget,
        FormLabels.AdjustedBudget,
        FormLabels.ExecutedAmount,
        FormLabels.ExecutionRate,
        FormLabels.Target,
        FormLabels.Actual,
        FormLabels.Weight,
        FormLabels.Score,
        FirstLevel,
        SecondLevel,
        ThirdLevel,
        Deviation,
        Objective,
        Indicators,
        Annex,
    ];

    /// <summary>The label of the official form that a cell's text is, or stands for; null for anything else.</summary>
    public static string? Of(string text)
    {
        if (text.Length > 60)
            return null;
        var label = CellText.Label(text);
        return Known.Contains(label) ? label : Meant.GetValueOrDefault(label);
    }
}
