using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Pages;

/// <summary>
/// What lists and totals need to know of one record: a few hundred bytes, kept until the build ends.
/// </summary>
/// <param name="Plan">Says where its page stands; null for a draft, which has none.</param>
/// <param name="IsEditorTitle">The title is the office's own, because the printed name cannot be read.</param>
/// <param name="Grade">As reported; null where it cannot be read.</param>
/// <param name="IsRecomputed">Some of its scores can be held against what a formula gives.</param>
/// <param name="FormulaDiffers">Some score differs from what its formula gives.</param>
/// <param name="LowUnexplained">Little of the budget was spent, and the form does not say why.</param>
/// <param name="Warnings">Findings that concern readers.</param>
public sealed record CatalogEntry(
    int FiscalYear,
    string Id,
    SitePlan? Plan,
    string Title,
    bool IsEditorTitle,
    string Department,
    string Unit,
    decimal? InitialBudget,
    decimal? AdjustedBudget,
    decimal? ExecutedAmount,
    decimal? ExecutionRate,
    decimal? TotalScore,
    Grade? Grade,
    int Indicators,
    int Measurable,
    int Missed,
    bool IsRecomputed,
    bool FormulaDiffers,
    bool LowUnexplained,
    string? Published,
    int Warnings
)
{
    private readonly PackedFigures _figures = PackedFigures.Of(
        InitialBudget,
        AdjustedBudget,
        ExecutedAmount,
        ExecutionRate,
        TotalScore
    );

    public decimal? InitialBudget => _figures[0];

    public decimal? AdjustedBudget => _figures[1];

    public decimal? ExecutedAmount => _figures[2];

    public decimal? ExecutionRate => _figures[3];

    public decimal? TotalScore => _figures[4];

    /// <summary>Where its page stands; empty for a draft. Made when it is asked for: there may be a million of
    /// them.</summary>
    public string Route => Plan?.RouteOf(Id, FiscalYear) ?? "";

    /// <summary>What the list of its department is called: those that cannot be read share one.</summary>
    public string DepartmentHeading => Illegible.IsIn(Department) ? Illegible.Mark : Department;

    /// <summary>How far the record has come: what is not listed has no figures here.</summary>
    public LifeStage Stage { get; init; } = LifeStage.Approved;

    /// <summary>Its corrections and withdrawals, in order of time.</summary>
    public IReadOnlyList<PublishedChange> Changes { get; init; } = [];

    /// <summary>The date of its approval; null for a draft.</summary>
    public DateOnly? Approved { get; init; }

    /// <summary>The date of the latest approval, correction or withdrawal; null for a draft.</summary>
    public DateOnly? Decided =>
        Changes.Count == 0 ? Approved : Changes.Select(c => (DateOnly?)c.On).Append(Approved).Max();

    /// <summary>Whether lists, statistics and the search have it: not a draft, not withdrawn.</summary>
    public bool IsListed => Stage is LifeStage.Approved or LifeStage.Corrected;

    /// <summary>Of everything else here: two entries with the same hash make the same row in every list.</summary>
    public UInt128 Hash { get; init; }

    public static CatalogEntry Of(EvaluationRecord record, ScoreSheet sheet, SitePlan plan, int warnings)
    {
        var total = record.Budget.Total;
        var (title, isEditorTitle) = TitleOf(record);
        var (measurable, missed, computable, differs) = (0, 0, false, false);
        foreach (var score in sheet.Indicators)
        {
            measurable += score.Indicator.Target?.Value is { IsMeasurable: true } ? 1 : 0;
            missed += score.IsMet == false ? 1 : 0;
            computable |= score.FormulaScore is not null && score.Indicator.Score?.Value is not null;
            differs |= score.Differs;
        }
        var entry = new CatalogEntry(
            record.FiscalYear,
            record.Id,
            plan,
            title,
            isEditorTitle,
            record.CompetentDepartment?.Text ?? "",
            record.ImplementingUnit?.Text ?? "",
            total?.InitialBudget?.Value,
            total?.AdjustedBudget?.Value,
            total?.ExecutedAmount?.Value,
            total?.ExecutionRate?.Value,
            record.TotalScore?.Value,
            record.Grade?.Value,
            sheet.Indicators.Count,
            measurable,
            missed,
            computable,
            differs,
            sheet.ExecutionRate < sheet.Rules.Thresholds.LowExecution && record.Budget.Explanation is null,
            record.Published,
            warnings
        )
        {
            Stage = record.Publication.Stage,
            Approved = record.Publication.Approval?.On,
            Changes = PublishedChange.AllOf(record),
        };
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>A draft or a withdrawn record: its figures are not told.</summary>
    /// <param name="plan">Says where the page stands that tells of the withdrawal; null for a draft.</param>
    public static CatalogEntry Unlisted(EvaluationRecord record, SitePlan? plan)
    {
        var (title, isEditorTitle) = TitleOf(record);
        return new CatalogEntry(
            record.FiscalYear,
            record.Id,
            plan,
            title,
            isEditorTitle,
            record.CompetentDepartment?.Text ?? "",
            record.ImplementingUnit?.Text ?? "",
            InitialBudget: null,
            AdjustedBudget: null,
            ExecutedAmount: null,
            ExecutionRate: null,
            TotalScore: null,
            Grade: null,
            Indicators: 0,
            Measurable: 0,
            Missed: 0,
            IsRecomputed: false,
            FormulaDiffers: false,
            LowUnexplained: false,
            Published: null,
            Warnings: 0
        )
        {
            Stage = record.Publication.Stage,
            Approved = record.Publication.Approval?.On,
            Changes = plan is null ? [] : PublishedChange.AllOf(record),
        };
    }

    private static string TextOf(CatalogEntry e) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {e.Route}|{e.Title}|{e.IsEditorTitle}|{e.Department}|{e.Unit}|{e.InitialBudget}|{e.AdjustedBudget}
            {e.ExecutedAmount}|{e.ExecutionRate}|{e.TotalScore}|{e.Grade?.Word()}|{e.Indicators}|{e.Measurable}
            {e.Missed}|{e.IsRecomputed}|{e.FormulaDiffers}|{e.LowUnexplained}|{e.Published}|{e.Warnings}
            {e.FiscalYear}|{e.Id}
            """
        );

    private static UInt128 HashOf(CatalogEntry entry)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(TextOf(entry).AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>The printed name; where it cannot be read, the office's own title.</summary>
    public static (string Title, bool IsEditorTitle) TitleOf(EvaluationRecord record) =>
        record.EditorTitle is { } own && record.Name is not { HasGap: false }
            ? (own.Value, true)
            : (record.Name?.Text ?? record.Id, false);
}
