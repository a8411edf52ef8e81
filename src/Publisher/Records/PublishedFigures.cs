using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Publisher.Diagnostics;

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
        source switch
        {
            null => "budget.total",
            FundingSource.Appropriation => "budget.appropriation",
            FundingSource.CarriedOver => "budget.carried_over",
            _ => "budget.other",
        };

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
        CellsOf(record).Select(c => new PublishedFigure(c.Path, c.Label, c.Printed, c.IsNumber, c.Span));

    /// <summary>
    /// The first half of the SHA-256 of all paths and figures: equal where, and only where, the figures are.
    /// </summary>
    public static UInt128 DigestOf(EvaluationRecord record)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[4_096]);
        foreach (var cell in CellsOf(record))
        {
            text.AppendFormatted(cell.PathLength);
            text.AppendLiteral(":");
            text.AppendLiteral(cell.Row);
            text.AppendLiteral(cell.Row.Length > 0 ? "." : "");
            text.AppendLiteral(cell.Key);
            text.AppendFormatted(cell.Printed.Length);
            text.AppendLiteral(":");
            text.AppendLiteral(cell.Printed);
        }
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Text.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text.Text, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        text.Clear();
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static List<FigureCell> CellsOf(EvaluationRecord record)
    {
        var indicators = record.Indicators.Rows;
        var cells = new List<FigureCell>((4 * 6) + (indicators.Count * 4) + 3);
        if (record.Budget.Total is { } total)
            AddFunding(cells, PathOf(null), FormLabels.FundingTotal, total);
        foreach (var (source, _, label) in Sources)
            if (record.Budget.Sources.TryGetValue(source, out var row))
                AddFunding(cells, PathOf(source), label, row);
        var paths = PathsOf(indicators);
        for (var i = 0; i < paths.Count; i++)
        {
            var (indicator, name) = (indicators[i], indicators[i].Name?.Text ?? "");
            Add(cells, paths[i], name, "target", FormLabels.Target, indicator.Target);
            Add(cells, paths[i], name, "actual", FormLabels.Actual, indicator.Actual);
            Add(cells, paths[i], name, "weight", FormLabels.Weight, indicator.Weight);
            Add(cells, paths[i], name, "score", FormLabels.Score, indicator.Score);
        }
        Add(cells, "total", FormLabels.TotalScore, "weight", FormLabels.Weight, record.TotalWeight);
        Add(cells, "total", FormLabels.TotalScore, "score", FormLabels.Score, record.TotalScore);
        Add(cells, "", "", "grade", FormLabels.Grade, record.Grade);
        return cells;
    }

    private static void AddFunding(List<FigureCell> cells, string path, string label, FundingRow row)
    {
        Add(cells, path, label, "initial", FormLabels.InitialBudget, row.InitialBudget);
        Add(cells, path, label, "adjusted", FormLabels.AdjustedBudget, row.AdjustedBudget);
        Add(cells, path, label, "executed", FormLabels.ExecutedAmount, row.ExecutedAmount);
        Add(cells, path, label, "weight", FormLabels.Weight, row.Weight);
        Add(cells, path, label, "rate", FormLabels.ExecutionRate, row.ExecutionRate);
        Add(cells, path, label, "score", FormLabels.Score, row.Score);
    }

    /// <param name="row">The row's path; empty for a figure that has none.</param>
    private static void Add<T>(
        List<FigureCell> cells,
        string row,
        string rowLabel,
        string key,
        string label,
        Cell<T>? cell
    )
        where T : struct
    {
        if (cell is not null)
            cells.Add(new FigureCell(row, rowLabel, key, label, cell.Printed, typeof(T) == typeof(decimal), cell.Span));
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

    /// <summary>A figure whose path and label are made when they are asked for.</summary>
    private readonly record struct FigureCell(
        string Row,
        string RowLabel,
        string Key,
        string KeyLabel,
        string Printed,
        bool IsNumber,
        SourceSpan Span
    )
    {
        public string Path => Row.Length == 0 ? Key : $"{Row}.{Key}";

        public int PathLength => Row.Length == 0 ? Key.Length : Row.Length + 1 + Key.Length;

        public string Label => Row.Length == 0 ? KeyLabel : $"{RowLabel} · {KeyLabel}";
    }
}
