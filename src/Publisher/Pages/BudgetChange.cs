namespace Publisher.Pages;

/// <summary>How a budget was changed within its year, as the theme tells it.</summary>
/// <param name="MoneyKey">Of the sentence above the bars in the theme's strings: <c>money_raised</c>, and others for no
/// money at all, none planned, all cancelled, no change, a cut.</param>
/// <param name="SummaryKey">Of the summary's sentence on a cut or rise; empty where there was none.</param>
/// <param name="Percent">The size of the cut or rise; empty where there was none.</param>
public sealed record BudgetChange(string MoneyKey, string SummaryKey, string Percent)
{
    public static BudgetChange Of(decimal initial, decimal adjusted)
    {
        if (initial != 0 && adjusted != 0 && initial != adjusted)
        {
            var percent = Figures.Change((adjusted - initial) / Math.Abs(initial) * 100);
            return adjusted > initial
                ? new BudgetChange("money_raised", "summary_raised", percent)
                : new BudgetChange("money_cut", "summary_cut", percent);
        }
        var key = (initial, adjusted) switch
        {
            (0, 0) => "money_none",
            (0, _) => "money_new",
            (_, 0) => "money_cancelled",
            _ => "money_same",
        };
        return new BudgetChange(key, "", "");
    }
}
