namespace Publisher.Pages;

/// <summary>A correction, a withdrawal or its lifting as shown.</summary>
/// <param name="Field">The label of the corrected figure; else empty.</param>
public sealed record ChangeView(
    bool IsWithdrawal,
    bool IsLifting,
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
            change.Kind == ChangeKind.Withdrawal,
            change.Kind == ChangeKind.Lifting,
            Figures.Date(change.On),
            change.By,
            change.Field,
            change.Was,
            change.Became,
            change.Reason
        );
}
