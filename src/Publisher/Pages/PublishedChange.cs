using Publisher.Records;

namespace Publisher.Pages;

/// <summary>A correction or a withdrawal of a published record, as readers are told of it.</summary>
/// <param name="Field">The label of the figure; empty for a withdrawal.</param>
/// <param name="Was">The figure before; empty for a withdrawal.</param>
/// <param name="Became">The figure after; empty for a withdrawal.</param>
public sealed record PublishedChange(DateOnly On, string By, string Field, string Was, string Became, string Reason)
{
    public bool IsWithdrawal => Field.Length == 0;

    /// <summary>In order of time.</summary>
    public static IReadOnlyList<PublishedChange> AllOf(EvaluationRecord record)
    {
        var withdrawal = record.Publication.Withdrawal;
        return record.Publication.Corrections.Count == 0 && withdrawal is null
            ? []
            :
            [
                .. CorrectedFigure.AllOf(record).Select(Of),
                .. withdrawal is null ? Enumerable.Empty<PublishedChange>() : [Of(withdrawal)],
            ];
    }

    private static PublishedChange Of(CorrectedFigure corrected)
    {
        var (correction, figure) = (corrected.Correction, corrected.Figure);
        return new PublishedChange(
            correction.On,
            correction.By,
            figure?.Label ?? PublishedFigures.LabelOf(correction.Field.Value),
            Printed(correction.Was.Value),
            Printed(corrected.Became),
            correction.Reason
        );

        string Printed(string value) => figure is null ? value : Figures.Printed(value, figure);
    }

    private static PublishedChange Of(Withdrawal withdrawal) =>
        new(withdrawal.On, withdrawal.By, "", "", "", withdrawal.Reason);
}
