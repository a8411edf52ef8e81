using System.Collections.Immutable;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>The indicator table of a record file: classes, classes within them, and the columns of a row.</summary>
public static class IndicatorShape
{
    public static readonly Field Name = new(
        "name",
        "三级指标",
        new("The indicator's name as printed", "三级指标名称，照原表"),
        CellShape.Line,
        Required: true
    );

    public static readonly Field Target = new(
        "target",
        FormLabels.Target,
        new(
            "The target as printed: =100.00(%), ≥95.00(%), =6.00(次), or a word such as 提高",
            "年度指标值，照原表：=100.00(%)、≥95.00(%)、=6.00(次)，或“提高”一类词语"
        ),
        new Shape.TargetValue(),
        Required: true
    );

    public static readonly Field Actual = new(
        "actual",
        FormLabels.Actual,
        new(
            "The result as printed: 100.00(%), or a statement such as 达成指标",
            "实际完成值，照原表：100.00(%)，或“达成指标”一类结论"
        ),
        new Shape.ActualValue(),
        Required: true
    );

    public static readonly Field Weight = new(
        "weight",
        FormLabels.Weight,
        new("Points that the indicator can earn", "该指标的分值"),
        CellShape.Points,
        Required: true
    );

    public static readonly Field Score = new(
        "score",
        FormLabels.Score,
        new("Points as reported", "填报的得分"),
        CellShape.Points,
        Required: true
    );

    public static readonly Field Deviation = new(
        "deviation",
        "偏差原因分析及改进措施",
        new(
            "Why the target was not met, and what is done about it, where the unit says so",
            "偏差原因分析及改进措施；原表空白则不填"
        ),
        CellShape.Paragraph
    );

    private static readonly Shape.List Rows = new(
        new Shape.Mapping([Name, Target, Actual, Weight, Score, Deviation]),
        200
    );

    /// <summary>First-level classes, each holding its second-level classes, each holding its rows.</summary>
    public static readonly ImmutableArray<Field> FirstLevels =
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

    public static readonly Field Table = new(
        "indicators",
        "绩效指标",
        new(
            "The indicator table: first-level class, second-level class, rows",
            "绩效指标表：一级指标、二级指标、逐行填写"
        ),
        new Shape.Mapping(FirstLevels),
        Required: true
    );
}
