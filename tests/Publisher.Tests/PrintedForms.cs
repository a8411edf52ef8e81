using System.Globalization;
using CsCheck;
using Publisher.Forms;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>Forms as units fill them in, made at random: every cell that may be absent sometimes is.</summary>
internal static class PrintedForms
{
    private const string Characters =
        "财政项目绩效指标完成率提高及时有效全年执行数办公室普陀区一二三，。、；：“”（）《》—…·％＝１２３"
        + " ,.;:()[]{}#&*!|>'\"%@`-?~=+/\\_$^<>abcXYZ0189㐀𠮷é";

    private static readonly Gen<string> Word = Gen.Int[0, Runes.Length - 1]
        .Select(i => Runes[i])
        .Array[1, 30]
        .Select(string.Concat)
        .Select(Settled);

    private static readonly Gen<string> Paragraph = Word.Array[1, 6].Select(lines => string.Join('\n', lines));

    private static readonly Gen<string> Figure = Gen.Select(Gen.Int[0, 100_000_000], Gen.Bool)
        .Select((i, hasCommas) => (i / 100m).ToString(hasCommas ? "N2" : "F2", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Points = Gen.Int[0, 10_000]
        .Select(i => (i / 100m).ToString("F2", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Rate = Gen.Int[-500, 20_000]
        .Select(i => (i / 100m).ToString("F2", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Unit = Gen.OneOfConst("(%)", "(次)", "%", "项", "", "(人次)");

    private static readonly Gen<string> Target = Gen.OneOf(
        Gen.Select(Gen.OneOfConst("=", "≥", ">", "≤", "<", ">=", "<=", "不低于"), Figure, Unit)
            .Select((sign, figure, unit) => sign + figure + unit),
        Gen.OneOfConst("提高", "有效", "2023年12月底前", "95%以上", "6", Illegible.Mark)
    );

    private static readonly Gen<string> Actual = Gen.OneOf(
        Gen.Select(Figure, Unit).Select((figure, unit) => figure + unit),
        Gen.OneOfConst("达成指标", "部分达成指标", "未达成", "6", Illegible.Mark)
    );

    private static readonly Gen<PrintedFunding> Row = Gen.Select(Figure, Figure, Figure, Rate, Gen.Bool)
        .Select(
            (initial, adjusted, executed, rate, isNothing) =>
                isNothing
                    ? Nothing
                    : new PrintedFunding
                    {
                        Initial = new(initial),
                        Adjusted = new(adjusted),
                        Executed = new(executed),
                        Rate = new(rate),
                    }
        );

    private static readonly Gen<PrintedFunding> Total = Gen.Select(Row, Points, Points)
        .Select((row, weight, score) => row with { Weight = new(weight), Score = new(score) });

    private static readonly Gen<PrintedIndicator> Indicator = Gen.Select(
        Gen.OneOfConst([
            .. IndicatorClasses.All.SelectMany(first =>
                first.SecondLevels.Select(second => (first.FirstLevel, second))
            ),
        ]),
        Gen.Select(Word, Target, Actual),
        Gen.Select(Points, Points, Maybe(Paragraph)),
        (place, texts, rest) =>
            new PrintedIndicator(place.FirstLevel, place.second)
            {
                Name = new(texts.Item1),
                Target = new(texts.Item2),
                Actual = new(texts.Item3),
                Weight = new(rest.Item1),
                Score = new(rest.Item2),
                Deviation = rest.Item3,
            }
    );

    private static readonly Gen<PrintedNote> Note = Gen.Select(
        Word,
        Paragraph,
        Gen.OneOfConst([.. RecordShape.CertaintyWords]),
        (cell, text, certainty) => new PrintedNote(new(cell), new(text), new(certainty))
    );

    public static readonly Gen<PrintedForm> Any = Gen.Select(
        Gen.Select(Word, Maybe(Word), Word, Word),
        Gen.Select(Total, Maybe(Row), Maybe(Row), Maybe(Row), Maybe(Paragraph)),
        Gen.Select(Paragraph, Paragraph),
        Indicator.Array[1, 12],
        Gen.Select(Points, Points, Gen.OneOfConst("优", "良", "中", "差", Illegible.Mark)),
        Gen.Select(Maybe(Word), Maybe(Gen.Int[1, 99].Select(i => i.ToString(CultureInfo.InvariantCulture)))),
        Note.Array[0, 4],
        (head, budget, objective, indicators, total, source, notes) =>
            new PrintedForm
            {
                Name = new(head.Item1),
                EditorTitle = head.Item2,
                CompetentDepartment = new(head.Item3),
                ImplementingUnit = new(head.Item4),
                Total = budget.Item1,
                Appropriation = budget.Item2,
                CarriedOver = budget.Item3,
                OtherFunds = budget.Item4,
                Explanation = budget.Item5,
                Expected = new(objective.Item1),
                Achieved = new(objective.Item2),
                Indicators = InOrder(indicators),
                TotalWeight = new(total.Item1),
                TotalScore = new(total.Item2),
                Grade = new(total.Item3),
                SourceDocument = source.Item1,
                SourceForm = source.Item2,
                Notes = notes,
            }
    );

    private static string[] Runes => [.. Characters.EnumerateRunes().Select(r => r.ToString())];

    private static PrintedFunding Nothing =>
        new()
        {
            Initial = new("0.00"),
            Adjusted = new("0.00"),
            Executed = new("0.00"),
            Rate = new("0.00"),
        };

    /// <summary>Rows of a class stand together, as on every form.</summary>
    private static PrintedIndicator[] InOrder(PrintedIndicator[] rows) =>
        [.. rows.GroupBy(r => r.FirstLevel).SelectMany(first => first.GroupBy(r => r.SecondLevel).SelectMany(r => r))];

    /// <summary>A cell is trimmed, and says something.</summary>
    private static string Settled(string text) =>
        text.Trim() is { Length: > 1 } trimmed && trimmed.Any(char.IsLetterOrDigit) ? trimmed : "财政" + text.Trim();

    private static Gen<PrintedCell?> Maybe(Gen<string> text) =>
        Gen.Select(text, Gen.Bool).Select((t, isThere) => isThere ? new PrintedCell(t) : null);

    private static Gen<PrintedFunding?> Maybe(Gen<PrintedFunding> row) =>
        Gen.Select(row, Gen.Bool).Select((r, isThere) => isThere ? r : null);
}
