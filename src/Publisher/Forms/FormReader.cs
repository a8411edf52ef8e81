using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>The part of a table that a form takes up → the form as printed, section by section from above.</summary>
internal static partial class FormReader
{
    /// <summary>Rows above a form in which its heading is looked for.</summary>
    public const int HeadingRows = 6;

    /// <returns>Null where a part of the form cannot be found; the findings say which.</returns>
    public static PrintedForm? Read(FormArea area, DiagnosticBag findings)
    {
        if (
            FundingReader.Read(area, findings) is not { } funding
            || IndicatorReader.Read(area, findings) is not { } rows
        )
            return null;
        var (expected, achieved) = ReadObjective(area);
        var total = ReadTotal(area, rows.Heading);
        var form = new PrintedForm
        {
            Name = Behind(area, FormLabels.ProjectName),
            CompetentDepartment = Behind(area, FormLabels.CompetentDepartment),
            ImplementingUnit = Behind(area, FormLabels.ImplementingUnit),
            Total = funding[0],
            Appropriation = funding[1],
            CarriedOver = funding[2],
            OtherFunds = funding[3],
            Expected = expected,
            Achieved = achieved,
            Indicators = rows.Rows,
            TotalWeight = total.Weight,
            TotalScore = total.Score,
            Grade = Behind(area, FormLabels.Grade),
        };
        TellUnread(area, findings);
        return form;
    }

    /// <summary>The year that the heading above the form gives: (2023年度), 2023年度项目支出绩效自评表.</summary>
    public static (int Year, GridCell Cell)? YearOf(FormArea area)
    {
        for (var row = area.Top - 1; row >= Math.Max(0, area.Top - HeadingRows); row--)
            foreach (var cell in area.Grid.In(row))
                if (Year().Match(CellText.Close(cell.Text)) is { Success: true } year)
                    return (int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), cell);
        return null;
    }

    private static PrintedCell? Behind(FormArea area, string label) =>
        area.Find(label) is { } cell ? area.Printed(area.Behind(cell), CellText.Line) : null;

    /// <summary>Two headings beside each other with the texts below, or each with its text beside it.</summary>
    private static (PrintedCell? Expected, PrintedCell? Achieved) ReadObjective(FormArea area)
    {
        var (expected, achieved) = (area.Find(FormLabels.ExpectedObjective), area.Find(FormLabels.AchievedObjective));
        var isBeside = expected?.Row == achieved?.Row;
        return (Text(expected), Text(achieved));

        PrintedCell? Text(GridCell? heading) =>
            heading is null ? null
            : isBeside ? Below(area, heading)
            : area.Printed(area.Behind(heading), text => text);
    }

    /// <summary>A text may be spread over several rows, down to the next label.</summary>
    private static PrintedCell? Below(FormArea area, GridCell heading)
    {
        area.Take(heading);
        var parts = new List<GridCell>();
        for (var row = heading.LastRow + 1; row <= area.Bottom && !IsLabelled(area, row, heading); row++)
            if (area.In(row, heading) is { } part && !parts.Contains(part) && !CellText.IsNothing(part.Text))
                parts.Add(part);
        return parts.Count == 0 ? null : area.Grid.Printed(parts[0], string.Join('\n', parts.Select(p => p.Text)));
    }

    private static bool IsLabelled(FormArea area, int row, GridCell heading) =>
        area
            .Grid.In(row)
            .Any(c => c.Column >= area.Left && c.Column <= heading.LastColumn && FormWords.Of(c.Text) is not null);

    private static (PrintedCell? Weight, PrintedCell? Score) ReadTotal(FormArea area, IndicatorHeading heading)
    {
        if (area.Find(FormLabels.TotalScore, heading.Row + 1) is not { } label)
            return (null, null);
        area.Take(label);
        return (In(heading.Weight), In(heading.Score));

        PrintedCell? In(GridCell? column) =>
            column is not null && area.In(label.Row, column) is { } cell && cell != label
                ? area.Printed(cell, CellText.Figure)
                : null;
    }

    /// <summary>What stands in no place of the form is told, so that nothing is lost without a word.</summary>
    private static void TellUnread(FormArea area, DiagnosticBag findings)
    {
        foreach (var cell in area.Unread)
            if (FormWords.Of(cell.Text) is null && !CellText.IsNothing(cell.Text) && !IsHeading(cell.Text))
                findings.Report(FormCodes.UnreadCell, area.Grid.Span(cell), [("found", CellText.Line(cell.Text))]);
    }

    /// <summary>What is printed around forms and belongs to none: the heading of the next, the unit.</summary>
    public static bool IsHeading(string text) =>
        CellText.Label(text) is "" or "单位:万元" or FormWords.Title || Heading().IsMatch(CellText.Label(text));

    [GeneratedRegex(
        @"\A\(?(?<year>(19|20)\d\d)年度?\)?\z|\A.{0,30}?(?<year>(19|20)\d\d)年.{0,30}自评表.{0,6}\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Year();

    [GeneratedRegex(@"\A(附件\d*|.{0,40}绩效自评表|.{0,4}\d{4}年度?)\z")]
    private static partial Regex Heading();
}
