namespace Publisher.Pages;

/// <summary>What a result in words is worth, as shown.</summary>
public sealed record StatementBandView(IReadOnlyList<string> Words, string From, string To);
