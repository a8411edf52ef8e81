using System.Globalization;
using System.Text;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>A small form with one text in each of its cells for words.</summary>
public static class HostileForms
{
    /// <param name="isWord">The text stands for target and result too.</param>
    /// <param name="isWithdrawn">For this reason, and by this role.</param>
    public static string With(string text, bool isWord, bool isWithdrawn = false)
    {
        var quoted = Quoted(text);
        var role = text.Length <= 100 ? quoted : "公开审批";
        return $$"""
            name: {{quoted}}
            competent_department: {{quoted}}
            implementing_unit: {{quoted}}
            budget:
              total:
                initial: 100.00
                adjusted: 100.00
                executed: 95.00
                weight: 10.00
                rate: 95.00
                score: 9.50
              explanation: {{quoted}}
            objective:
              expected: {{quoted}}
              achieved: {{quoted}}
            indicators:
              产出指标:
                数量指标:
                  - name: {{quoted}}
                    target: {{(isWord ? quoted : "提高")}}
                    actual: {{(isWord ? quoted : "达成指标")}}
                    weight: 90.00
                    score: 80.00
                    deviation: {{quoted}}
            total:
              weight: 100.00
              score: 89.50
            grade: 良
            source:
              document: {{quoted}}
            notes:
              - cell: 项目名称
                text: {{quoted}}
                certainty: 确定
            publication:
              reviews:
                - {by: {{role}}, on: 2024-01-01}
              approval:
                by: {{role}}
                on: 2024-01-01
              corrections:
                - on: 2024-01-02
                  by: {{role}}
                  field: budget.total.executed
                  was: {{quoted}}
                  reason: {{quoted}}
                - on: 2024-01-03
                  by: {{role}}
                  field: grade
                  was: {{quoted}}
                  reason: {{quoted}}
            {{(isWithdrawn ? $"  withdrawals: [{{by: {role}, on: 2024-01-04, reason: {quoted}}}]" : "")}}

            """;
    }

    /// <summary>
    /// Whether a target and a result may say so. A sign or a digit in front makes a figure of a text, and full-width
    /// characters a mistyped one.
    /// </summary>
    public static bool IsWord(string text) =>
        !text.Any(c => c is '。' or (>= '！' and <= '～'))
        && Target.TryParse(text, out var target)
        && !target.IsMeasurable
        && Actual.TryParse(text, out _);

    /// <summary>In double quotation marks, as JSON and YAML have it; what a file may hold stands as it is.</summary>
    internal static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    _ when c is '\r' || char.IsControl(c) => string.Create(
                        CultureInfo.InvariantCulture,
                        $"\\u{(int)c:x4}"
                    ),
                    _ => c.ToString(),
                }
            );
        return quoted.Append('"').ToString();
    }
}
