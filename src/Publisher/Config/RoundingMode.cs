namespace Publisher.Config;

/// <summary>What becomes of the digits behind the last one kept.</summary>
public enum RoundingMode
{
    /// <summary>They are dropped: 99.666 becomes 99.66.</summary>
    Truncate,

    /// <summary>Half and more rounds away from zero: 99.665 becomes 99.67.</summary>
    HalfUp,
}
