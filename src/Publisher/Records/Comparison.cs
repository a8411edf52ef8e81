namespace Publisher.Records;

/// <summary>How a target compares: the sign in front of its number.</summary>
public enum Comparison
{
    Equal,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
}
