namespace Publisher.Records;

/// <summary>The mark for what the original does not let anyone read.</summary>
public static class Illegible
{
    public const string Mark = "[?]";

    public static bool IsIn(string text) => text.Contains(Mark, StringComparison.Ordinal);
}
