using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Proof;

/// <summary>
/// Holds a published site against its own proof: the log's hash, the chain of the log, its signature, the manifest
/// that its last line names, and every file that the manifest names. One byte that is not what was published is found.
/// </summary>
internal sealed class SiteVerifier(IPublishedFiles files, PublicKey? key, DiagnosticBag findings)
{
    /// <summary>Told of one site; the first is the one to look at.</summary>
    private const int Most = 10;

    /// <summary>Bytes. A log of a million records in one line stays far below.</summary>
    private const int MaxSealBytes = 1 << 30;

    /// <returns>What was published last; null where that cannot be told.</returns>
    public (ReleaseEntry Release, bool IsSigned)? Verify()
    {
        try
        {
            if (ReadLog() is not { Entries.Count: > 0 } log || ReadManifest(log.Entries[^1]) is not { } manifest)
                return null;
            var isSigned = CheckSignature(log);
            CheckFiles(manifest);
            CheckForeign(manifest);
            return (log.Entries[^1], isSigned);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(ProofCodes.CannotRead, ("reason", e.Message));
            return null;
        }
    }

    private ReleaseLog? ReadLog()
    {
        if (Read(ReleaseLog.Route) is not { } bytes)
        {
            Report(ProofCodes.NotPublished, ("found", ReleaseLog.Route));
            return null;
        }
        if (ReleaseLog.Parse(bytes, out var line) is not { } log)
        {
            Report(ProofCodes.BrokenLog, ("found", ReleaseLog.Route), ("line", $"{line}"));
            return null;
        }
        if (log.Entries.Count == 0)
            Report(ProofCodes.BrokenLog, ("found", ReleaseLog.Route), ("line", "1"));
        else if (Read(ReleaseLog.HashRoute) is not { } hash || !log.HashFile.AsSpan().SequenceEqual(hash))
            Report(ProofCodes.Changed, ("found", ReleaseLog.HashRoute), ("other", ReleaseLog.Route));
        return log;
    }

    private Manifest? ReadManifest(ReleaseEntry release)
    {
        var bytes = Read(Manifest.Route);
        var manifest = bytes is null || FileHash.Of(bytes) != release.Manifest ? null : Manifest.Parse(bytes);
        if (manifest is null)
            Report(ProofCodes.ManifestUnfit, ("found", Manifest.Route), ("other", ReleaseLog.Route));
        return manifest;
    }

    /// <summary>Without a key of the reader's own, the one that is published: it tells of slips, not of
    /// forgeries.</summary>
    private bool CheckSignature(ReleaseLog log)
    {
        var published = Read(ReleaseLog.KeyRoute);
        var used = key ?? (published is null ? null : PublicKey.Parse(published));
        if (published is not null && used?.File.AsSpan().SequenceEqual(published) is not true)
            Report(ProofCodes.WrongSignature, ("found", ReleaseLog.KeyRoute));
        var signature = Read(ReleaseLog.SignatureRoute);
        if (used is null && signature is null)
            return false;
        if (signature is null)
            Report(ProofCodes.NotSigned, ("found", ReleaseLog.SignatureRoute));
        else if (used?.IsSigned(log.Bytes.Span, signature) is not true)
            Report(ProofCodes.WrongSignature, ("found", ReleaseLog.SignatureRoute));
        else
            return true;
        return false;
    }

    private void CheckFiles(Manifest manifest)
    {
        foreach (var (entry, isThere) in SiteContents.Unfit(manifest, files.Open).Take(Most))
            Report(isThere ? ProofCodes.Changed : ProofCodes.Missing, ("found", entry.Path), ("other", Manifest.Route));
    }

    private void CheckForeign(Manifest manifest)
    {
        var foreign = files.Paths()?.Where(path => manifest.Find(path) is null && !ReleaseLog.IsSeal(path)) ?? [];
        foreach (var path in foreign.Order(StringComparer.Ordinal).Take(Most))
            Report(ProofCodes.Added, ("found", path));
    }

    private byte[]? Read(string path)
    {
        using var file = files.Open(path);
        if (file is null)
            return null;
        using var bytes = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = file.Read(block)) > 0; )
        {
            if (bytes.Length + read > MaxSealBytes)
                throw new IOException($"too long: {path}");
            bytes.Write(block, 0, read);
        }
        return bytes.ToArray();
    }

    private void Report(DiagnosticCode code, params IReadOnlyList<(string Name, BilingualText Value)> values) =>
        findings.Report(code, SourceSpan.Whole(files.Name), values);
}
