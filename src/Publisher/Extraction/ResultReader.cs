using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>总分 and the rows that add up to it: each confirms the place of the other.</summary>
internal sealed class ResultReader(FormFindings findings, PrintedFunding? budget, IReadOnlyList<RowReading> rows)
{
    private readonly decimal? _budgetWeight = ValueOf(budget?.Weight);
    private readonly decimal? _budgetScore = ValueOf(budget?.Score);
    private TextLine? _totalLine;

    /// <summary>A line with more numbers is no total.</summary>
    private const int MaxNumbers = 8;

    public PrintedCell? Weight { get; private set; }

    public PrintedCell? Score { get; private set; }

    /// <summary>The rows of the form, in its order.</summary>
    public IReadOnlyList<RowReading> Rows { get; private set; } = [];

    /// <param name="endOfForm">Where a total that is missing would stand.</param>
    public void Read(IReadOnlyList<TextLine> lines, int endOfForm)
    {
        var numbers = NumbersOf(lines);
        if (numbers.Count == 0 && !TakeFromRows())
            Missing(endOfForm);
        else if (numbers.Count == 1)
            TakeOne(numbers[0]);
        else if (numbers.Count == 2 && NumberScale.DigitsOf(numbers[0].Text) == NumberScale.DigitsOf(numbers[1].Text))
            Take(numbers[0], numbers[1]);
        else if (numbers.Count > 1)
            TakeOneOf(numbers);
        foreach (
            var left in rows.Where(r =>
                r.Line != _totalLine && !Rows.Any(kept => kept.Line == r.Line || kept.Again?.Line == r.Line)
            )
        )
            findings.LeftOver(
                FormLabels.TotalScore,
                "绩效指标",
                string.Join(' ', left.Line.Pieces.Select(p => p.Text)),
                left.Line.Number
            );
    }

    public static PrintedCell? Grade(IReadOnlyList<TextLine> lines, FormFindings findings, int endOfForm)
    {
        foreach (var line in lines)
        foreach (var piece in line.Pieces)
            if (Grades.TryParse(piece.Text, out _) || Grades.Words.Any(w => piece.Text == FormLabels.Grade + w))
                return new PrintedCell(piece.Text[^1..], FormFindings.OriginOf(line.Number));
        return findings.Missing(FormLabels.Grade, FormLabels.Grade, endOfForm);
    }

    /// <summary>Behind the label, or, where nothing stands there, on the next line.</summary>
    private static IReadOnlyList<TextPiece> NumbersOf(IReadOnlyList<TextLine> lines) =>
        [
            .. lines
                .Where(l => !FormSplitter.IsGrade(l))
                .Select(l => l.Pieces.SkipWhile(p => IsBeforeLabel(l, p)).ToList())
                .Select(pieces => RowFigures.Find(pieces)?.Numbers ?? [])
                .FirstOrDefault(n => n.Count > 0, []),
        ];

    private static bool IsBeforeLabel(TextLine line, TextPiece piece) =>
        !piece.Text.StartsWith(FormLabels.TotalScore, StringComparison.Ordinal)
        && line.Pieces.Any(p => p.Text.StartsWith(FormLabels.TotalScore, StringComparison.Ordinal));

    /// <summary>The label is lost: a line whose numbers are the sums of the others is the total.</summary>
    private bool TakeFromRows()
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (rows[i] is not { IsLegible: false, Weight: { } weight, Score: { } score })
                continue;
            List<RowReading> others = [.. rows.Where((_, at) => at != i)];
            var chosen = Choose(others, weight.Text, score.Text, out var isProven);
            if (!isProven)
                continue;
            (Weight, Score, Rows) = (Cell(weight), Cell(score), chosen);
            findings.Note(
                FormLabels.TotalScore,
                "该行标签缺失;数值等于预算执行与各指标之和,据此归入",
                Certainty.Certain
            );
            _totalLine = rows[i].Line;
            return true;
        }
        return false;
    }

    private void Take(TextPiece weight, TextPiece score)
    {
        Rows = Choose(rows, weight.Text, score.Text, out _);
        (Weight, Score) = (Cell(weight), Cell(score));
    }

    private void TakeOne(TextPiece number)
    {
        var asScore = Choose(rows, null, number.Text, out var isScore);
        var asWeight = Choose(rows, number.Text, null, out var isWeight);
        Rows = isScore || !isWeight ? asScore : asWeight;
        if (isScore != isWeight)
        {
            Score = isScore ? Cell(number) : Lost(FormLabels.Score, number.Line);
            Weight = isWeight ? Cell(number) : Lost(FormLabels.Weight, number.Line);
            return;
        }
        findings.WithoutPlace(FormLabels.TotalScore, FormLabels.TotalScore, number.Text, number.Line);
        (Weight, Score) = (Gap(number.Line), Gap(number.Line));
    }

    /// <summary>More than two numbers, or two that are not alike: each stands where the sums put it.</summary>
    private void TakeOneOf(IReadOnlyList<TextPiece> numbers)
    {
        var line = numbers[0].Line;
        Rows = Choose(rows, null, null, out _);
        TextPiece? score = null;
        TextPiece? weight = null;
        foreach (var number in numbers.Take(MaxNumbers))
        {
            if (score is null && Choose(rows, null, number.Text, out var isScore) is var withScore && isScore)
                (score, Rows) = (number, withScore);
            else if (weight is null && Choose(rows, number.Text, null, out var isWeight) is var withWeight && isWeight)
                (weight, Rows) = (number, withWeight);
        }
        // 100.00 and 100.00 are each other's twin.
        if (score is { } first && weight is { } second && first.Column < second.Column && first.Text == second.Text)
            (score, weight) = (weight, score);
        (Weight, Score) = (weight is { } w ? Cell(w) : Gap(line), score is { } s ? Cell(s) : Gap(line));
        var left = string.Join(' ', numbers.Where(n => n != weight && n != score).Select(n => n.Text));
        if (weight is not null && score is not null && left.Length > 0)
            findings.LeftOver(FormLabels.TotalScore, FormLabels.TotalScore, left, line);
        else if (weight is null || score is null)
            findings.WithoutPlace(FormLabels.TotalScore, FormLabels.TotalScore, left, line);
    }

    private void Missing(int line)
    {
        Rows = Choose(rows, null, null, out _);
        (Weight, Score) = (Lost(FormLabels.Weight, line), Lost(FormLabels.Score, line));
    }

    private IReadOnlyList<RowReading> Choose(
        IReadOnlyList<RowReading> from,
        string? weight,
        string? score,
        out bool isProven
    ) => new RowSelection(_budgetWeight, _budgetScore, ValueOf(weight), ValueOf(score)).Choose(from, out isProven);

    private PrintedCell Lost(string column, int line) =>
        findings.Missing(FormLabels.TotalScore, $"{FormLabels.TotalScore} · {column}", line);

    private static PrintedCell Gap(int line) => new(Illegible.Mark, FormFindings.OriginOf(line));

    private static PrintedCell Cell(TextPiece number) => new(number.Text, FormFindings.OriginOf(number.Line));

    private static decimal? ValueOf(PrintedCell? cell) => ValueOf(cell?.Text);

    private static decimal? ValueOf(string? text) =>
        text is not null && Measurement.TryParseNumber(text, out var value) ? value : null;
}
