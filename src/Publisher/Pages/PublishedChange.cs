using Publisher.Records;

namespace Publisher.Pages;

/// <summary>A correction, a withdrawal or its lifting, as readers are told of it.</summary>
/// <param name="Field">The label of the corrected figure; else empty.</param>
/// <param name="Was">The figure before; else empty.</param>
/// <param name="Became">The figure after; else empty.</param>
public sealed record PublishedChange(
    ChangeKind Kind,
    DateOnly On,
    string By,
    string Field,
    string Was,
    string Became,
    string Reason
)
{
    /// <summary>In order of time.</summary>
    public static IReadOnlyList<PublishedChange> AllOf(EvaluationRecord record)
    {
        var withdrawals = record.Publication.Withdrawals;
        return record.Publication.Corrections.Count == 0 && withdrawals.Count == 0
            ? []
            : [.. CorrectedFigure.AllOf(record).Select(Of).Concat(withdrawals.SelectMany(Of)).OrderBy(c => c.On)];
    }

    private static PublishedChange Of(CorrectedFigure corrected)
    {
        var (correction, figure) = (corrected.Correction, corrected.Figure);
        return new PublishedChange(
            ChangeKind.Correction,
            correction.On,
            correction.By,
            figure?.Label ?? PublishedFigures.LabelOf(correction.Field.Value),
            Printed(correction.Was.Value),
            Printed(corrected.Became),
            correction.Reason
        );

        string Printed(string value) => figure is null ? value : Figures.Printed(value, figure);
    }

    private static IEnumerable<PublishedChange> Of(Withdrawal withdrawal)
    {
        yield return new(ChangeKind.Withdrawal, withdrawal.On, withdrawal.By, "", "", "", withdrawal.Reason);
        if (withdrawal.Lifted is { } lifted)
            yield return new(ChangeKind.Lifting, lifted.On, lifted.By, "", "", "", lifted.Reason);
    }
}
