namespace Publisher.Records;

/// <summary>Where the money of a project comes from.</summary>
public enum FundingSource
{
    /// <summary>当年财政拨款.</summary>
    Appropriation,

    /// <summary>上年结转资金.</summary>
    CarriedOver,

    /// <summary>其他资金.</summary>
    Other,
}
