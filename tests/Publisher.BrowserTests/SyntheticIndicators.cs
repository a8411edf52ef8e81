using System.Globalization;

namespace Publisher.BrowserTests;

/// <summary>
/// The indicator table of a made-up form: 90 points, mostly earned; a few targets missed, by little or by far.
/// </summary>
internal static class SyntheticIndicators
{
    public static IReadOnlyList<SyntheticIndicator> Of(string subject, Random random)
    {
        var lot = random.Next(100);
        // How much of every figure was reached, and what was said of the effect.
        var (reached, statement, part) = lot switch
        {
            < 80 => (1m, "达成指标", 1m),
            < 92 => (1m, "达成指标", 1m),
            < 96 => (0.75m, "达成指标", 1m),
            < 98 => (0.5m, "部分达成", 0.7m),
            _ => (0.1m, "未达成", 0.3m),
        };
        var quality = lot is >= 80 and < 92 ? 0.95m : reached;
        var count = random.Next(1, 40) * 20m;
        var limit = random.Next(2, 60) * 5m;
        return
        [
            AtLeast("产出指标", "数量指标", $"{subject}完成数量", count, "处", 20, reached, "="),
            AtLeast("产出指标", "质量指标", $"{subject}验收合格率", 100, "%", 15, quality, "="),
            AtLeast("产出指标", "时效指标", $"{subject}按期完成率", 100, "%", 10, reached, "="),
            new(
                "产出指标",
                "成本指标",
                "单位成本控制",
                Figure("≤", limit, "元"),
                Figure("", limit - 1, "元"),
                5,
                5,
                null
            ),
            new(
                "效益指标",
                "社会效益指标",
                $"{subject}惠及居民",
                "提升",
                statement,
                20,
                20 * part,
                part == 1 ? null : "部分工作未按计划展开，下一年度补齐。"
            ),
            new("效益指标", "可持续影响指标", "长效管理机制", "健全", "达成指标", 10, 10, null),
            AtLeast("满意度指标", "服务对象满意度指标", "受益居民满意度", 90, "%", 10, reached, "≥"),
        ];
    }

    private static SyntheticIndicator AtLeast(
        string first,
        string second,
        string name,
        decimal goal,
        string unit,
        decimal weight,
        decimal reached,
        string sign
    )
    {
        var actual = goal * reached;
        var score = SyntheticRecord.Truncate(actual / goal * weight);
        var deviation = reached == 1 ? null : "受天气和工期影响未全部完成，已列入下一年度计划。";
        return new(first, second, name, Figure(sign, goal, unit), Figure("", actual, unit), weight, score, deviation);
    }

    private static string Figure(string sign, decimal value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{sign}{value:F2}({unit})");
}
