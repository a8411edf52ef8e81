using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Forms;
using Publisher.Reading;

namespace Publisher.Extraction;

/// <summary>
/// The text of a PDF → the forms in it. Every number is one that stands in the text; its place is one that the order,
/// the columns or the sums of the form prove. Everything else is a gap, a note and a finding.
/// </summary>
public static class ExtractedTextReader
{
    /// <summary>Page breaks, which programs put between the pages as a control character, are spaces.</summary>
    public static IReadOnlyList<ExtractedForm> ReadFile(string fullPath, string path, DiagnosticBag findings)
    {
        if (SourceReader.ReadBytes(fullPath, path, SourceReader.MaxBytes, findings) is not { } bytes)
            return [];
        bytes.AsSpan().Replace((byte)'\f', (byte)' ');
        return SourceReader.Decode(bytes, path, findings) is { } file ? Read(file, findings) : [];
    }

    public static IReadOnlyList<ExtractedForm> Read(SourceFile file, DiagnosticBag findings)
    {
        var lines = TextLine.AllOf(file.Text);
        var wording = new Wording(lines);
        List<ExtractedForm> forms =
        [
            .. FormSplitter
                .Split(lines)
                .Select((block, i) => Read(block, i + 1, file, new FormFindings(file, findings), wording)),
        ];
        if (forms.Count == 0)
            findings.Report(ExtractionCodes.NoFormInText, SourceSpan.Whole(file.Path));
        return forms;
    }

    private static ExtractedForm Read(
        FormBlock block,
        int number,
        SourceFile file,
        FormFindings findings,
        Wording wording
    )
    {
        var words = new CutText(wording, findings);
        var (first, last) = (block.FirstLine, block.LastLine);
        var head = new HeadReader(findings, words);
        head.Read(block[FormSection.Head], first);
        var funding = FundingRows.Read(block[FormSection.Budget], findings);
        var cells = TableReader.Cells(block[FormSection.Table]);
        var columns = TableColumns.Of(cells);
        var goals = new GoalsReader(findings, wording);
        var (expected, achieved) = goals.Read(block[FormSection.Goals], columns, first);
        var result = new ResultReader(findings, funding[0], TableReader.Rows(cells, columns));
        result.Read(block[FormSection.Result], last);
        var form = new PrintedForm
        {
            Name = head.Name,
            CompetentDepartment = head.CompetentDepartment,
            ImplementingUnit = head.ImplementingUnit,
            Total = funding[0],
            Appropriation = funding[1],
            CarriedOver = funding[2],
            OtherFunds = funding[3],
            Expected = expected,
            Achieved = achieved,
            Indicators = new IndicatorRows(findings, words).Read(result.Rows),
            TotalWeight = result.Weight,
            TotalScore = result.Score,
            Grade = ResultReader.Grade(block[FormSection.Result], findings, last),
        };
        return new ExtractedForm(
            form with
            {
                Notes = findings.Notes,
            },
            YearOf(block[FormSection.Title]),
            number,
            new SourceSpan(file, first, 1, Math.Max(1, file.Line(first).Length))
        );
    }

    /// <summary>（2023年度） above the form.</summary>
    private static int? YearOf(IReadOnlyList<TextLine> titles)
    {
        foreach (var title in titles.Reverse())
            for (var at = title.Joined.AsSpan().IndexOfAny('(', '（'); at >= 0 && at + 5 <= title.Joined.Length; )
            {
                if (
                    title.Joined.AsSpan(at + 1, 2) is "20"
                    && int.TryParse(
                        title.Joined.AsSpan(at + 1, 4),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var year
                    )
                )
                    return year;
                var next = title.Joined.AsSpan(at + 1).IndexOfAny('(', '（');
                at = next < 0 ? -1 : at + 1 + next;
            }
        return null;
    }
}
