using Publisher.Config;
using Publisher.Records;

namespace Publisher.Pages;

/// <summary>The list of all projects with its totals.</summary>
/// <param name="Rate">Executed ÷ adjusted over all projects, truncated to two decimals;
/// empty where there is no budget.</param>
/// <param name="Grades">How many projects reported each grade; the last one counts those that cannot be read.</param>
public sealed record IndexPage(
    IReadOnlyList<IndexRow> Rows,
    string Count,
    string Years,
    string Initial,
    string Adjusted,
    string Executed,
    string Rate,
    IReadOnlyList<LabelledFigure> Grades
)
{
    private static readonly Rounding TwoDecimals = new(RoundingMode.Truncate, 2);

    public static IndexPage Of(Catalog catalog)
    {
        var entries = catalog.Entries;
        var (initial, adjusted, executed) = (
            entries.Sum(e => e.InitialBudget ?? 0),
            entries.Sum(e => e.AdjustedBudget ?? 0),
            entries.Sum(e => e.ExecutedAmount ?? 0)
        );
        return new IndexPage(
            [.. entries.Select(IndexRow.Of)],
            Figures.Count(entries.Count),
            YearsOf(entries),
            Figures.Number(initial),
            Figures.Number(adjusted),
            Figures.Number(executed),
            adjusted == 0 ? "" : Figures.Number(TwoDecimals.Apply(executed / adjusted * 100)),
            [
                .. Enum.GetValues<Grade>()
                    .Select(g => new LabelledFigure(g.Word(), Figures.Count(entries.Count(e => e.Grade == g)))),
                new LabelledFigure(Illegible.Mark, Figures.Count(entries.Count(e => e.Grade is null))),
            ]
        );
    }

    private static string YearsOf(IReadOnlyList<CatalogEntry> entries)
    {
        if (entries.Count == 0)
            return "";
        var (last, first) = (Figures.Year(entries[0].FiscalYear), Figures.Year(entries[^1].FiscalYear));
        return first == last ? last : $"{first}–{last}";
    }
}
