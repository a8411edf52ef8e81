using Publisher.Records;
using Cells = Publisher.OpenData.ColumnOf<(
    Publisher.OpenData.Disclosure Of,
    Publisher.Records.FundingSource Source,
    Publisher.Records.FundingRow Row
)>;

namespace Publisher.OpenData;

/// <summary>A row for each source of funding of a form; their total stands in the table of projects.</summary>
internal static class FundingTable
{
    private static readonly (FundingSource Source, string Word)[] Sources =
    [
        (FundingSource.Appropriation, "appropriation"),
        (FundingSource.CarriedOver, "carried_over"),
        (FundingSource.Other, "other"),
    ];

    public static TableOf<(Disclosure Of, FundingSource Source, FundingRow Row)> Rows { get; } =
        new(
            "funding",
            new("Funding", "资金来源"),
            new(
                "One row for each source of funding that a form gives. Their total is in the table of projects, so "
                    + "that a sum over this table counts nothing twice.",
                "自评表所列每个资金来源一行。资金总额在项目表中，本表求和不会重复计算。"
            ),
            ["id", "year", "source"],
            [
                .. RecordColumns.Key<(Disclosure Of, FundingSource Source, FundingRow Row)>(
                    r => r.Of.Record.Id,
                    r => r.Of.Record.FiscalYear
                ),
                Cells.Word(
                    "source",
                    new("Source of funding", "资金来源"),
                    new(
                        "appropriation: appropriation of the year; carried_over: carried over from the year before; "
                            + "other: other funds.",
                        "appropriation：当年财政拨款；carried_over：上年结转资金；other：其他资金。"
                    ),
                    [.. Sources.Select(s => s.Word)],
                    r => Sources[(int)r.Source].Word,
                    isRequired: true
                ),
                .. RecordColumns.Amounts<(Disclosure Of, FundingSource Source, FundingRow Row)>(r => r.Row),
                .. RecordColumns.Rates<(Disclosure Of, FundingSource Source, FundingRow Row)>(
                    r => r.Row,
                    r => r.Of.Sheet.SourceRates[r.Source]
                ),
                TableOf<(Disclosure Of, FundingSource Source, FundingRow Row)>.Unreadable,
                RecordColumns.RuleSet<(Disclosure Of, FundingSource Source, FundingRow Row)>(r => r.Of.Sheet.Rules),
            ]
        );

    /// <summary>The rows of one form, in its order.</summary>
    public static IEnumerable<Value[]> RowsOf(Disclosure disclosure)
    {
        foreach (var (source, _) in Sources)
            if (disclosure.Record.Budget.Sources.TryGetValue(source, out var row))
                yield return Rows.RowOf((disclosure, source, row));
    }
}
