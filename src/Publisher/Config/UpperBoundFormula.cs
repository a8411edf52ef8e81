namespace Publisher.Config;

/// <summary>The share of the weight that is left when a result exceeds a target that it should stay below.</summary>
public enum UpperBoundFormula
{
    /// <summary>1 − (actual − target) ÷ target: nothing is left at twice the target.</summary>
    Linear,

    /// <summary>target ÷ actual: half is left at twice the target.</summary>
    Ratio,
}
