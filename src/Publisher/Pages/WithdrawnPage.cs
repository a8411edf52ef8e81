using Publisher.Records;

namespace Publisher.Pages;

/// <summary>What stands at the address of a record that was withdrawn: which one it was, and why it is gone.</summary>
/// <param name="On">The date of the withdrawal.</param>
/// <param name="By">The role that withdrew it.</param>
public sealed record WithdrawnPage(
    string Id,
    string Year,
    string Title,
    bool IsEditorTitle,
    string Department,
    string Unit,
    string On,
    string By,
    string Reason
)
{
    public static WithdrawnPage Of(EvaluationRecord record)
    {
        var (title, isEditorTitle) = CatalogEntry.TitleOf(record);
        var withdrawal = record.Publication.Withdrawal!;
        return new WithdrawnPage(
            record.Id,
            Figures.Year(record.FiscalYear),
            title,
            isEditorTitle,
            record.CompetentDepartment?.Text ?? "",
            record.ImplementingUnit?.Text ?? "",
            Figures.Date(withdrawal.On),
            withdrawal.By,
            withdrawal.Reason
        );
    }
}
