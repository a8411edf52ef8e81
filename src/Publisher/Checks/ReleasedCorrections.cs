namespace Publisher.Checks;

/// <summary>What the published site tells of one record's corrections.</summary>
/// <param name="Count">How many of them are public.</param>
/// <param name="Days">Of the releases that told of the record, or of more corrections of it, in order of time.</param>
public sealed record ReleasedCorrections(int Count, IReadOnlyList<DateOnly> Days)
{
    public static ReleasedCorrections None { get; } = new(0, []);
}
