using System.Globalization;
using System.Text;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Forms;
using Publisher.Output;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher;

/// <summary>
/// A record that has only begun: what every form has stands in it, filled in by the rules or empty for the unit to say.
/// It is a draft, and <c>check</c> tells what is missing.
/// </summary>
/// <param name="Id">The project's number.</param>
/// <param name="Name">Empty where it is not given, like the next two.</param>
public sealed record NewRecord(string Id, int FiscalYear, string Name = "", string Department = "", string Unit = "")
{
    private static readonly PrintedCell Empty = new("");

    /// <summary>Below the root.</summary>
    public string Path =>
        new RecordFile(
            string.Create(CultureInfo.InvariantCulture, $"{InputFolder.RecordsPath}/{FiscalYear}"),
            Id,
            ".yml",
            FiscalYear
        ).Path;

    /// <returns>False where the findings say why nothing was written.</returns>
    public bool WriteTo(string root, Language language, DiagnosticBag findings)
    {
        var (_, place) = ConfigReader.ReadSite(root, findings);
        var rules = findings.HasErrors ? null : RulesIn(ConfigReader.ReadRules(root, place, findings));
        return !findings.HasErrors
            && NewFiles.Write(root, new OutputFile(Path, Encoding.UTF8.GetBytes(TextOf(rules, language))), findings);
    }

    /// <summary>Those that will hold for the record as long as it names no others.</summary>
    private RuleSet? RulesIn(RuleBook book) =>
        book.RuleSets.FirstOrDefault(r => r.Place == book.Place && r.Covers(FiscalYear))
        ?? book.RuleSets.FirstOrDefault(r => r.Place is null && r.Covers(FiscalYear));

    private string TextOf(RuleSet? rules, Language language)
    {
        var said = new HashSet<Field>(ReferenceEqualityComparer.Instance);
        var record = RecordYaml.Of(FormOf(rules), field => said.Add(field) ? RemarkOn(field, rules, language) : null);
        var (first, rest) = (record.IndexOf('\n') + 1, new StringBuilder(record));
        rest.Insert(first, Head.In(language).ReplaceLineEndings("\n"));
        return rest.Append(Foot.In(language).ReplaceLineEndings("\n")).ToString();
    }

    private PrintedForm FormOf(RuleSet? rules)
    {
        var row = new PrintedFunding
        {
            Initial = Empty,
            Adjusted = Empty,
            Executed = Empty,
        };
        return new PrintedForm
        {
            Name = new(Name),
            CompetentDepartment = new(Department),
            ImplementingUnit = new(Unit),
            Total = row with { Weight = Points(rules?.BudgetWeight), Rate = Empty, Score = Empty },
            Appropriation = row,
            CarriedOver = row,
            OtherFunds = row,
            Expected = Empty,
            Achieved = Empty,
            Indicators = [.. IndicatorsOf(rules)],
            TotalWeight = Points(rules?.TotalWeight),
            TotalScore = Empty,
            Grade = Empty,
        };
    }

    /// <summary>A row for each class: what the form does not have is taken out, more rows are copied.</summary>
    private static IEnumerable<PrintedIndicator> IndicatorsOf(RuleSet? rules) =>
        from first in IndicatorClasses.All
        where rules is null || rules.ClassWeights.Any(c => c.FirstLevel == first.FirstLevel)
        from second in first.SecondLevels
        select new PrintedIndicator(first.FirstLevel, second)
        {
            Name = Empty,
            Target = Empty,
            Actual = Empty,
            Weight = Empty,
            Score = Empty,
        };

    /// <summary>As forms print it, with two decimals.</summary>
    private static PrintedCell Points(decimal? weight) =>
        weight is { } points ? new(points.ToString("0.00", CultureInfo.InvariantCulture)) : Empty;

    /// <summary>What stands above a key: what it means, and how many points a class has.</summary>
    private static string? RemarkOn(Field field, RuleSet? rules, Language language)
    {
        foreach (var (firstLevel, weight) in rules?.ClassWeights ?? [])
            if (field.Key == firstLevel)
            {
                var points = weight.ToString("0.##", CultureInfo.InvariantCulture);
                return new BilingualText(
                    $"{points} points in all ({rules!.Title}); take out the classes that the form does not have",
                    $"共 {points} 分（{rules.Title}）；表上没有的二级指标整段删去，多出的行照样复制"
                ).In(language);
            }
        return field.Shape is Shape.List or Shape.Mapping ? null : field.Description.In(language);
    }

    private static readonly BilingualText Head = new(
        """
        # A draft: nothing of it is published until it is approved. Fill in what is empty, as the form has it; what
        # cannot be read is '[?]' and never guessed. Where the form has them, add: budget.explanation, below an
        # indicator its deviation, and source.document. "publisher check" tells what is missing, "publisher preview"
        # shows the page.

        """,
        """
        # 草稿：批准之前不会公开。空着的项照原表填写；看不清的写 '[?]'，不要猜。原表有下列内容的再加上：
        # budget 下的 explanation（预算调整和执行说明），各指标下的 deviation（偏差原因分析及改进措施），source 下的 document（来源文件）。
        # publisher check 告诉您还缺什么，publisher preview 显示页面。

        """
    );

    private static readonly BilingualText Foot = new(
        """
        # When it has been reviewed and approved, "publisher approve" adds the section publication here.

        """,
        """
        # 审核批准后，用 publisher approve 在此添加 publication 一节。

        """
    );
}
