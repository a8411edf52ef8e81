namespace Publisher.Publishing;

/// <summary>What lets into a storage. Never written and never printed.</summary>
/// <param name="session">Of keys that were lent for a while; null for others.</param>
public sealed class StorageKeys(string id, string secret, string? session)
{
    public string Id => id;

    public string Secret => secret;

    public string? Session => session;
}
