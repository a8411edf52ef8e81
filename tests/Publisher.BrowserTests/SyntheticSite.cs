namespace Publisher.BrowserTests;

/// <summary>
/// 400 made-up projects of 25 departments over five years: the same 2,000 records in every run. The last character of a
/// place beside the first of a subject stands in one project only.
/// </summary>
internal static class SyntheticSite
{
    public const int Projects = 400;
    public const int FirstYear = 2020;
    public const int LastYear = 2024;
    public const string WithdrawnRoute = "2023/withdrawn-01.html";

    /// <summary>Every optional key is given, so that tags, footer and integrity marks are on the pages.</summary>
    public const string Configuration = """
        name: 云川区项目支出绩效自评公开
        description: 财政项目花了多少钱、定了什么目标、完成得怎样——逐项公开各单位的绩效自评表，并与按规则复算的结果并列。
        language: zh-CN
        place: shanghai
        theme: default
        base_url: https://example.org
        publisher: 云川区财政局
        contact: mailto:errors@example.org
        government:
          id_code: '3199000001'
          column_type: 绩效自评
          sponsor: 云川区人民政府
          operator: 云川区数据局
          phone: 000-12345678
          icp: 示ICP备00000000号
          police: 示公网安备 00000000000000号
          error_report_url: https://example.org/report
          mark_url: https://example.org/mark
          image: https://example.org/mark.png
        """;

    private static readonly string[] Places =
    [
        .. "青石桥 白云岭 柳树湾 双塔寺 凤凰台 望江亭 杏花村 石榴园 芦苇荡 金沙滩".Split(' '),
        .. "梧桐里 槐荫坊 落霞渡 桃源洞 竹溪畔 燕子矶 鹿鸣谷 仙鹤洲 紫薇苑 翠屏峰".Split(' '),
    ];

    private static readonly string[] Subjects =
    [
        .. "健身步道养护 河道清淤疏浚 养老助餐补贴 图书借阅服务 消防设施更新 垃圾分类宣传 就业技能培训".Split(' '),
        .. "儿童乐园改建 路灯节能改造 雨水管网修复 文化惠民演出 智慧停车建设 残疾人康复 疫苗冷链运维".Split(' '),
        .. "公厕保洁提升 老旧电梯加装 农贸市场整治 绿地补植修剪 校园午餐质检 法律援助咨询".Split(' '),
    ];

    private static readonly string[] Departments =
    [
        .. "教育 财政 民政 司法 卫生健康 生态环境 住房和城乡建设 交通运输 水务 农业农村 商务 文化和旅游".Split(' '),
        .. "退役军人事务 应急管理 审计 市场监督管理 体育 统计 医疗保障 信访 人力资源和社会保障".Split(' '),
        .. "规划和自然资源 城市管理 数据 绿化和市容管理".Split(' '),
    ];

    private const string Stems = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
    private const string Plants = "梅兰竹菊松柏桐枫桂荷莲萍蕙蓉芷若蘅芜茉莉";

    /// <summary>In the order of the list of all projects: the newest year first, then by number.</summary>
    public static IReadOnlyList<SyntheticRecord> Records { get; } =
    [
        .. Enumerable
            .Range(0, LastYear - FirstYear + 1)
            .SelectMany(back => Enumerable.Range(0, Projects).Select(n => Make(n, LastYear - back))),
    ];

    /// <summary>Stands in a project's name and nowhere else; no word holds both characters.</summary>
    public static string Seam(int project) => $"{PlaceOf(project)[^1]}{SubjectOf(project)[0]}";

    /// <summary>Stands in what a project says it has achieved, and nowhere else.</summary>
    public static string Mark(int project) => $"{Stems[project / 20]}{Plants[project % 20]}";

    /// <summary>Missed a target, and was corrected after it was published.</summary>
    public static SyntheticRecord Corrected { get; } = Records.First(r => r.Year == 2023 && r.Grade == "良");

    /// <summary>The records, and one beside them that was withdrawn.</summary>
    public static SiteRoot Build()
    {
        var root = new SiteRoot().With("output-config/site.yml", Configuration);
        foreach (var record in Records)
            root.With(
                FormattableString.Invariant($"input/records/{record.Year}/{record.Id}.yml"),
                SyntheticYaml.Of(record) + (record == Corrected ? Corrections(record) : "")
            );
        const string withdrawal = "  withdrawals: [{by: 公开审批, on: 2024-03-01, reason: 原表由填报单位收回重报}]\n";
        return root.With(
                $"input/records/{Path.ChangeExtension(WithdrawnRoute, ".yml")}",
                SyntheticYaml.Of(Records[0] with { Name = "已撤回的项目" }) + withdrawal
            )
            .Build();
    }

    private static string Corrections(SyntheticRecord record)
    {
        var row = record.Indicators[0];
        return $$"""
              corrections:
                - {on: 2024-02-01, by: 公开审批, field: budget.total.executed, was: '1,234,567.89', reason: 录入有误}
                - {on: 2024-02-01, by: 公开审批, field: total.score, was: '12.34', reason: 执行数更正后一并更正}
                - on: 2024-02-02
                  by: 公开审批
                  field: indicators.{{row.First}}.{{row.Second}}.{{row.Name}}.actual
                  was: 尚未完成，待下一年度第一季度验收后补报
                  reason: 验收材料已补报

            """;
    }

    private static string PlaceOf(int project) => Places[project % Places.Length];

    private static string SubjectOf(int project) => Subjects[project / Places.Length];

    private static SyntheticRecord Make(int project, int year)
    {
        var random = new Random(project * 10 + year % 10);
        var (place, subject) = (PlaceOf(project), SubjectOf(project));
        var (initial, adjusted, executed) = Money(random, project);
        var isLow = adjusted != 0 && executed / adjusted < 0.9m;
        return new SyntheticRecord(
            year,
            FormattableString.Invariant($"yc-{project + 1:D3}"),
            $"{place}{subject}项目",
            $"云川区{Departments[project * 7 % Departments.Length]}局",
            $"云川区{place}社区服务中心",
            initial,
            adjusted,
            executed,
            isLow && random.Next(2) == 0 ? $"因{place}一带施工顺延，余款转入下一年度支付。" : null,
            $"做好{subject}工作，使{place}居民在家门口得到便利，年内完成全部任务。",
            $"全年按计划推进，{place}居民反映良好；有关材料归入“{Mark(project)}”卷，年底验收。",
            SyntheticIndicators.Of(subject, random)
        );
    }

    private static (decimal Initial, decimal Adjusted, decimal Executed) Money(Random random, int project)
    {
        if (project % 97 == 13)
            return (0, 0, 0);
        // Every seventh project spends a round share, so that the ends of the bands are met exactly.
        if (project % 7 == 3)
            return (200, 200, 200 * new[] { 0.6m, 0.8m, 0.9m, 0.95m, 1m }[random.Next(5)]);
        var initial = random.Next(800, 260_000) / 100m;
        var adjusted = random.Next(10) switch
        {
            < 7 => initial,
            < 9 => SyntheticRecord.Truncate(initial * random.Next(55, 95) / 100),
            _ => SyntheticRecord.Truncate(initial * random.Next(105, 180) / 100),
        };
        var share = random.Next(100) switch
        {
            < 40 => 10_000,
            < 65 => random.Next(9_500, 10_000),
            < 80 => random.Next(9_000, 9_500),
            < 90 => random.Next(8_000, 9_000),
            < 97 => random.Next(6_000, 8_000),
            _ => random.Next(500, 6_000),
        };
        return (initial, adjusted, SyntheticRecord.Truncate(adjusted * share / 10_000));
    }
}
