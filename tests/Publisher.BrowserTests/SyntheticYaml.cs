using System.Globalization;
using System.Text;

namespace Publisher.BrowserTests;

/// <summary>A made-up form → the text of its record file.</summary>
internal static class SyntheticYaml
{
    public static string Of(SyntheticRecord record)
    {
        var yaml = new StringBuilder();
        yaml.AppendLine(CultureInfo.InvariantCulture, $"name: {record.Name}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"competent_department: {record.Department}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"implementing_unit: {record.Unit}");
        AppendBudget(yaml, record);
        yaml.AppendLine("objective:");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"  expected: {record.Expected}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"  achieved: {record.Achieved}");
        yaml.AppendLine("indicators:");
        foreach (var first in record.Indicators.GroupBy(i => i.First))
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  {first.Key}:");
            foreach (var second in first.GroupBy(i => i.Second))
            {
                yaml.AppendLine(CultureInfo.InvariantCulture, $"    {second.Key}:");
                foreach (var row in second)
                    AppendRow(yaml, row);
            }
        }
        yaml.AppendLine("total:");
        yaml.AppendLine("  weight: 100.00");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"  score: {record.Total:F2}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"grade: {record.Grade}");
        yaml.AppendLine("publication:");
        yaml.AppendLine("  approval: {by: 公开审批, on: 2024-01-01}");
        return yaml.ToString();
    }

    private static void AppendBudget(StringBuilder yaml, SyntheticRecord record)
    {
        var rate = record.Rate is { } r ? string.Create(CultureInfo.InvariantCulture, $", rate: {r:F2}") : "";
        var amounts = string.Create(
            CultureInfo.InvariantCulture,
            $"initial: {record.Initial:F2}, adjusted: {record.Adjusted:F2}, executed: {record.Executed:F2}"
        );
        const string none = "{initial: 0.00, adjusted: 0.00, executed: 0.00, rate: 0.00}";
        yaml.AppendLine("budget:");
        yaml.AppendLine(
            CultureInfo.InvariantCulture,
            $"  total: {{{amounts}, weight: 10.00{rate}, score: {record.BudgetScore:F2}}}"
        );
        yaml.AppendLine(CultureInfo.InvariantCulture, $"  appropriation: {{{amounts}{rate}}}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"  carried_over: {none}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"  other: {none}");
        if (record.Explanation is { } explanation)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  explanation: {explanation}");
    }

    private static void AppendRow(StringBuilder yaml, SyntheticIndicator row)
    {
        yaml.AppendLine(CultureInfo.InvariantCulture, $"      - name: {row.Name}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"        target: {row.Target}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"        actual: {row.Actual}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"        weight: {row.Weight:F2}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"        score: {row.Score:F2}");
        if (row.Deviation is { } deviation)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"        deviation: {deviation}");
    }
}
