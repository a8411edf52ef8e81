using System.Globalization;

namespace Publisher.Output;

/// <summary>The files of a release that stand above its manifest: the log that names it, the log's hash and
/// signature.</summary>
internal static class ReleaseSeal
{
    private static readonly string[] Routes =
    [
        ReleaseLog.Route,
        ReleaseLog.HashRoute,
        ReleaseLog.SignatureRoute,
        ReleaseLog.KeyRoute,
    ];

    /// <summary>Writes them into a folder that holds the release and is not live, in place of any that are
    /// there.</summary>
    /// <returns>The log with its new last line; as it was where the last release is only put right again.</returns>
    public static ReleaseLog Write(
        string folder,
        Manifest release,
        ReleaseLog before,
        ReleaseChanges changes,
        ReleaseTerms terms,
        int? returnsTo = null
    )
    {
        Directory.CreateDirectory(Path.Combine(folder, Path.GetDirectoryName(ReleaseLog.Route)!));
        foreach (var route in Routes)
            File.Delete(Path.Combine(folder, route));
        var isSame = returnsTo is null && before.Last?.Manifest == release.Hash;
        var date = DateOf(terms, release, before);
        var log = isSame ? before : before.With(date, release, changes, returnsTo);
        Write(folder, ReleaseLog.Route, log.Bytes.Span);
        Write(folder, ReleaseLog.HashRoute, log.HashFile);
        if (terms.Signer is { } signer)
        {
            Write(folder, ReleaseLog.SignatureRoute, signer.Sign(log.Bytes.Span));
            Write(folder, ReleaseLog.KeyRoute, signer.PublicKeyFile);
        }
        return log;
    }

    /// <summary>The date that the log gives a release.</summary>
    public static string? DateOf(ReleaseTerms terms, Manifest release, ReleaseLog before) =>
        terms.Date ?? LatestDateIn(release, before);

    private static void Write(string folder, string route, ReadOnlySpan<byte> content)
    {
        using var file = new StagedFile(Path.Combine(folder, route));
        file.Write(content);
    }

    /// <summary>No release comes before a decision in it, or before the release before: no clock is asked.</summary>
    private static string? LatestDateIn(Manifest release, ReleaseLog before)
    {
        string?[] dates =
        [
            release.LastDecision?.ToString(ReleaseDate.Format, CultureInfo.InvariantCulture),
            before.LastDated?.Date,
        ];
        return dates.Max(StringComparer.Ordinal);
    }
}
