namespace Publisher.Forms;

/// <summary>
/// One 项目支出绩效自评表 as printed, whatever it was printed in: workbook, CSV, the text of a PDF. Nothing is read out of
/// the texts yet; what the form does not give is null. <see cref="RecordYaml"/> writes it as a record.
/// </summary>
public sealed record PrintedForm
{
    public PrintedCell? Name { get; init; }
    public PrintedCell? EditorTitle { get; init; }
    public PrintedCell? CompetentDepartment { get; init; }
    public PrintedCell? ImplementingUnit { get; init; }
    public PrintedCell? RuleSet { get; init; }
    public PrintedCell? Published { get; init; }
    public PrintedFunding? Total { get; init; }
    public PrintedFunding? Appropriation { get; init; }
    public PrintedFunding? CarriedOver { get; init; }
    public PrintedFunding? OtherFunds { get; init; }
    public PrintedCell? Explanation { get; init; }
    public PrintedCell? Expected { get; init; }
    public PrintedCell? Achieved { get; init; }

    /// <summary>In the form's order.</summary>
    public IReadOnlyList<PrintedIndicator> Indicators { get; init; } = [];

    public PrintedCell? TotalWeight { get; init; }
    public PrintedCell? TotalScore { get; init; }
    public PrintedCell? Grade { get; init; }
    public PrintedCell? SourceDocument { get; init; }
    public PrintedCell? SourceForm { get; init; }
    public IReadOnlyList<PrintedNote> Notes { get; init; } = [];
}
