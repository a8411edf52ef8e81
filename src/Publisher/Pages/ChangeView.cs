namespace Publisher.Pages;

/// <summary>A correction or a withdrawal as shown.</summary>
/// <param name="Field">The label of the corrected figure; empty for a withdrawal.</param>
public sealed record ChangeView(
    bool IsWithdrawal,
    string On,
    string By,
    string Field,
    string Was,
    string Became,
    string Reason
)
{
    public static ChangeView Of(PublishedChange change) =>
        new(
            change.IsWithdrawal,
            Figures.Date(change.On),
            change.By,
            change.Field,
            change.Was,
            change.Became,
            change.Reason
        );
}
