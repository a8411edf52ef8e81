using Publisher.Records;

namespace Publisher.Pages;

/// <summary>A review or an approval as shown: the role, and the date.</summary>
public sealed record StepView(string By, string On)
{
    public static StepView Of(Approval step) => new(step.By, Figures.Date(step.On));
}
