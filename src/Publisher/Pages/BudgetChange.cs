namespace Publisher.Pages;

/// <summary>How a budget was changed within its year, as the theme tells it.</summary>
/// <param name="Kind">Chooses the sentence: <c>none</c> without any money, <c>new</c> where nothing was planned,
/// <c>cancelled</c>, <c>same</c>, <c>raised</c>, <c>cut</c>.</param>
/// <param name="Percent">The size of a cut or rise in per cent; empty otherwise.</param>
public sealed record BudgetChange(string Kind, string Percent)
{
    public static BudgetChange Of(decimal initial, decimal adjusted) =>
        (initial, adjusted) switch
        {
            (0, 0) => new("none", ""),
            (0, _) => new("new", ""),
            (_, 0) => new("cancelled", ""),
            _ when initial == adjusted => new("same", ""),
            _ => new(
                adjusted > initial ? "raised" : "cut",
                Figures.Change((adjusted - initial) / Math.Abs(initial) * 100)
            ),
        };
}
