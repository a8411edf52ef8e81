namespace Publisher.OpenData;

/// <summary>One disclosure as rows of the open tables.</summary>
/// <param name="Project">Of <see cref="Tables.Projects"/>.</param>
/// <param name="Details">Of the other tables, in the order of <see cref="Tables.All"/>.</param>
internal sealed record DisclosureRows(Value[] Project, IReadOnlyList<IReadOnlyList<Value[]>> Details)
{
    public static DisclosureRows Of(Disclosure disclosure) =>
        new(
            ProjectsTable.Rows.RowOf(disclosure),
            [
                [.. FundingTable.RowsOf(disclosure)],
                [.. IndicatorsTable.RowsOf(disclosure)],
                [.. CorrectionsTable.RowsOf(disclosure.Record)],
            ]
        );

    public IReadOnlyList<Value[]> Indicators => Details[1];
}
