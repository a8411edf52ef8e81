namespace Publisher.Publishing;

/// <summary>A place in object storage.</summary>
/// <param name="Endpoint">The address of the service.</param>
/// <param name="Prefix">What every key begins with: empty, or with a slash at its end.</param>
public sealed record StorageAddress(Uri Endpoint, string Region, string Bucket, string Prefix)
{
    /// <summary>As findings name it.</summary>
    public string Name => $"s3://{Bucket}/{Prefix}";

    /// <param name="target"><c>s3://bucket/prefix</c>.</param>
    /// <returns>Null where it is no such address.</returns>
    public static StorageAddress? Parse(string target, string? endpoint, string region)
    {
        const string scheme = "s3://";
        if (!target.StartsWith(scheme, StringComparison.Ordinal))
            return null;
        var parts = target[scheme.Length..].Split('/', 2);
        var prefix = parts.Length == 1 ? "" : parts[1].Trim('/');
        var isSound =
            parts[0].Length is >= 3 and <= 63
            && parts[0].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')
            && !prefix.Any(char.IsControl)
            && !prefix.Split('/').Any(p => p is "." or ".." || (p.Length == 0 && prefix.Length > 0));
        return
            isSound
            && Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            && address is { UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" }
            ? new StorageAddress(address, region, parts[0], prefix.Length == 0 ? "" : $"{prefix}/")
            : null;
    }
}
