namespace Publisher.Records;

/// <summary>
/// The classes of indicators as forms print them: 财预〔2020〕10号 gives 产出, 效益 and 满意度; 成本指标 became a first-level
/// class with 财预〔2021〕101号, and stands under 产出指标 on older forms.
/// </summary>
public static class IndicatorClasses
{
    public static readonly IReadOnlyList<(string FirstLevel, IReadOnlyList<string> SecondLevels)> All =
    [
        ("成本指标", ["经济成本指标", "社会成本指标", "生态环境成本指标"]),
        ("产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]),
        ("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
        ("满意度指标", ["服务对象满意度指标"]),
    ];
}
