namespace Publisher.OpenData;

/// <summary>One disclosure as rows of the open tables.</summary>
/// <param name="Project">Of <see cref="Tables.Projects"/>.</param>
/// <param name="Details">Of the other tables, in the order of <see cref="Tables.All"/>.</param>
internal sealed record DisclosureRows(Value[] Project, IReadOnlyList<IReadOnlyList<Value[]>> Details)
{
    /// <summary>The tables of the details.</summary>
    public static IReadOnlyList<Table> DetailTables { get; } = [.. Tables.All.Skip(1)];

    public static DisclosureRows Of(Disclosure disclosure) =>
        new(
            ProjectsTable.Rows.RowOf(disclosure),
            [
                [.. FundingTable.RowsOf(disclosure)],
                [.. IndicatorsTable.RowsOf(disclosure)],
                [.. CorrectionsTable.RowsOf(disclosure.Record)],
            ]
        );

    /// <summary>Those of one table.</summary>
    public IReadOnlyList<Value[]> Of(Table table) =>
        table == Tables.Projects ? [Project] : Details[DetailTables.ToList().IndexOf(table)];
}
