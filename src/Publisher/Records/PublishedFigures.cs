using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Publisher.Records;

/// <summary>
/// Every figure that a record publishes, each under a path that stays the same as long as the form does: what a
/// correction names, and what must not change without one.
/// </summary>
public static class PublishedFigures
{
    private static readonly (FundingSource Source, string Key, string Label)[] Sources =
    [
        (FundingSource.Appropriation, "appropriation", FormLabels.Appropriation),
        (FundingSource.CarriedOver, "carried_over", FormLabels.CarriedOver),
        (FundingSource.Other, "other", FormLabels.OtherFunds),
    ];

    /// <summary>The path of a row of the funding table, before the keys of its figures.</summary>
    /// <param name="source">Null for the total row.</param>
    public static string PathOf(FundingSource? source) =>
        source is null ? "budget.total" : $"budget.{Array.Find(Sources, s => s.Source == source).Key}";

    private static readonly (string Key, string Label)[] Columns =
    [
        ("initial", FormLabels.InitialBudget),
        ("adjusted", FormLabels.AdjustedBudget),
        ("executed", FormLabels.ExecutedAmount),
        ("rate", FormLabels.ExecutionRate),
        ("target", FormLabels.Target),
        ("actual", FormLabels.Actual),
        ("weight", FormLabels.Weight),
        ("score", FormLabels.Score),
    ];

    /// <summary>In the order of the form. A cell that the record does not give is left out.</summary>
    public static IEnumerable<PublishedFigure> Of(EvaluationRecord record) =>
        [.. Budget(record.Budget), .. Indicators(record.Indicators.Rows), .. Result(record)];

    /// <summary>
    /// The first half of the SHA-256 of all paths and figures: equal where, and only where, the figures are.
    /// </summary>
    public static UInt128 DigestOf(EvaluationRecord record)
    {
        var text = new StringBuilder(4_096);
        foreach (var (path, _, printed, _, _) in Of(record))
            text.Append(path.Length).Append(':').Append(path).Append(printed.Length).Append(':').Append(printed);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static IEnumerable<PublishedFigure> Budget(Budget budget)
    {
        if (budget.Total is { } total)
            foreach (var figure in Funding(PathOf(null), FormLabels.FundingTotal, total))
                yield return figure;
        foreach (var (source, _, label) in Sources)
            if (budget.Sources.TryGetValue(source, out var row))
                foreach (var figure in Funding(PathOf(source), label, row))
                    yield return figure;
    }

    /// <summary>What the form printed beside a figure that it no longer has, as far as its path tells.</summary>
    public static string LabelOf(string path)
    {
        var parts = path.Split('.');
        var column = Array.Find(Columns, c => c.Key == parts[^1]).Label ?? parts[^1];
        var row =
            parts is ["indicators", _, _, .. var name, _] ? string.Join('.', name)
            : parts is ["budget", var source, _]
                ? Array.Find(Sources, s => s.Key == source).Label ?? FormLabels.FundingTotal
            : FormLabels.TotalScore;
        return parts is ["grade"] ? FormLabels.Grade : $"{row} · {column}";
    }

    private static IEnumerable<PublishedFigure> Funding(string path, string label, FundingRow row) =>
        Row(
            path,
            label,
            ("initial", FormLabels.InitialBudget, row.InitialBudget),
            ("adjusted", FormLabels.AdjustedBudget, row.AdjustedBudget),
            ("executed", FormLabels.ExecutedAmount, row.ExecutedAmount),
            ("weight", FormLabels.Weight, row.Weight),
            ("rate", FormLabels.ExecutionRate, row.ExecutionRate),
            ("score", FormLabels.Score, row.Score)
        );

    /// <summary>
    /// The paths of indicators, row by row, before the keys of their figures. Of two of one name and class, the second
    /// has <c>#2</c> behind its name.
    /// </summary>
    public static IReadOnlyList<string> PathsOf(IReadOnlyList<Indicator> rows)
    {
        var met = new HashSet<string>(rows.Count, StringComparer.Ordinal);
        var paths = new string[rows.Count];
        for (var i = 0; i < paths.Length; i++)
        {
            var row = rows[i];
            var first = $"indicators.{row.FirstLevel}.{row.SecondLevel}.{row.Name?.Text}";
            paths[i] = first;
            for (var number = 2; !met.Add(paths[i]); number++)
                paths[i] = FormattableString.Invariant($"{first}#{number}");
        }
        return paths;
    }

    private static IEnumerable<PublishedFigure> Indicators(IReadOnlyList<Indicator> rows)
    {
        foreach (var (row, path) in rows.Zip(PathsOf(rows)))
        {
            var name = row.Name?.Text ?? "";
            if (row.Target is { } target)
                yield return Figure($"{path}.target", $"{name} · {FormLabels.Target}", target);
            if (row.Actual is { } actual)
                yield return Figure($"{path}.actual", $"{name} · {FormLabels.Actual}", actual);
            foreach (
                var figure in Row(
                    path,
                    name,
                    ("weight", FormLabels.Weight, row.Weight),
                    ("score", FormLabels.Score, row.Score)
                )
            )
                yield return figure;
        }
    }

    private static IEnumerable<PublishedFigure> Result(EvaluationRecord record)
    {
        var (weight, score) = (FormLabels.Weight, FormLabels.Score);
        foreach (
            var figure in Row(
                "total",
                FormLabels.TotalScore,
                ("weight", weight, record.TotalWeight),
                ("score", score, record.TotalScore)
            )
        )
            yield return figure;
        if (record.Grade is { } grade)
            yield return Figure("grade", FormLabels.Grade, grade);
    }

    private static IEnumerable<PublishedFigure> Row(
        string path,
        string label,
        params IEnumerable<(string Key, string Label, Cell<decimal>? Cell)> cells
    ) => cells.Where(c => c.Cell is not null).Select(c => Figure($"{path}.{c.Key}", $"{label} · {c.Label}", c.Cell!));

    private static PublishedFigure Figure<T>(string path, string label, Cell<T> cell)
        where T : struct => new(path, label, cell.Printed, typeof(T) == typeof(decimal), cell.Span);
}
