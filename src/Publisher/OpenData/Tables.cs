namespace Publisher.OpenData;

/// <summary>
/// The open tables, in the order in which packages list them; each row begins with the project's number and the year.
/// </summary>
public static class Tables
{
    public static Table Projects => ProjectsTable.Rows.Table;

    public static Table Funding => FundingTable.Rows.Table;

    public static Table Indicators => IndicatorsTable.Rows.Table;

    public static Table Corrections => CorrectionsTable.Rows.Table;

    public static IReadOnlyList<Table> All { get; } = [Projects, Funding, Indicators, Corrections];
}
