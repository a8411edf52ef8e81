using System.Collections.Concurrent;
using System.Security.Cryptography;
using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>
/// The folder that the site is published to. A build writes beside it and takes its place in one step at the end: until
/// then, and whenever anything fails, the site that was there stays as it was.
/// </summary>
public sealed class OutputFolder
{
    private readonly string _live;
    private readonly string _staging;
    private readonly ConcurrentBag<ManifestEntry> _written = [];
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    private Exception? _failure;

    private OutputFolder(string live)
    {
        _live = live;
        _staging = live + ".staging";
    }

    public int FileCount => _written.Count;

    /// <param name="root">The site's root, whose sources must never be overwritten.</param>
    /// <returns>Null where the findings say why nothing may be written there.</returns>
    public static OutputFolder? Open(string live, string root, DiagnosticBag findings)
    {
        live = Path.TrimEndingDirectorySeparator(Path.GetFullPath(live));
        if (!IsApart(live, root, findings) || !IsOurs(live, findings)) return null;
        var folder = new OutputFolder(live);
        return folder.Try(folder.Clear, findings) ? folder : null;
    }

    /// <summary>Writes one file beside the live site. Safe from any thread; what fails here fails <see cref="Publish"/>.</summary>
    public void Write(OutputFile file)
    {
        if (_failure is not null) return;
        try
        {
            WriteStaged(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failure = e;
        }
    }

    private void WriteStaged(OutputFile file)
    {
        var path = Path.Combine(_staging, file.Route);
        var folder = Path.GetDirectoryName(path)!;
        if (!_folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            _folders[folder] = true;
        }
        File.WriteAllBytes(path, file.Content.Span);
        _written.Add(new ManifestEntry(file.Route, file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))));
    }

    /// <summary>Puts what was written in the place of the live site.</summary>
    public bool Publish(DiagnosticBag findings) => Try(() =>
    {
        if (_failure is not null) throw new IOException(_failure.Message, _failure);
        Directory.CreateDirectory(_staging);
        File.WriteAllBytes(Path.Combine(_staging, Manifest.Route), new Manifest([.. _written]).ToJson());
        FolderSwap.Replace(_live, _staging);
        Clear();
    }, findings) || Discard();

    /// <summary>Removes what was written; the live site stays. A rest that cannot be removed now is removed by the next build.</summary>
    /// <returns>False, always: nothing was published.</returns>
    public bool Discard()
    {
        Try(Clear, new DiagnosticBag());
        return false;
    }

    private void Clear()
    {
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
    }

    private bool Try(Action step, DiagnosticBag findings)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(e, findings);
            return false;
        }
    }

    private void Report(Exception e, DiagnosticBag findings) =>
        findings.Report(OutputCodes.CannotWrite, SourceSpan.Whole(Path.GetFileName(_live)),
            [("reason", e.Message.Replace(_staging, Path.GetFileName(_live), StringComparison.Ordinal))]);

    private static bool IsApart(string live, string root, DiagnosticBag findings)
    {
        foreach (var source in new[] { "input", "themes", "output-config" })
        {
            var path = Path.Combine(Path.GetFullPath(root), source);
            if (!Holds(live, path) && !Holds(path, live)) continue;
            findings.Report(OutputCodes.InsideSource, SourceSpan.Whole(Path.GetFileName(live)), [("found", Path.GetFileName(live)), ("other", source)]);
            return false;
        }
        return true;
    }

    private static bool Holds(string folder, string path) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Every file there stands in the manifest of the build before: nothing else is ever deleted.</summary>
    private static bool IsOurs(string live, DiagnosticBag findings)
    {
        if (File.Exists(live))
        {
            findings.Report(OutputCodes.NotOurs, SourceSpan.Whole(Path.GetFileName(live)), [("found", Path.GetFileName(live))]);
            return false;
        }
        if (!Directory.Exists(live)) return true;
        var ours = Manifest.Read(live)?.Entries.Select(e => e.Path).Append(Manifest.Route).ToHashSet(StringComparer.Ordinal) ?? [];
        var foreign = Directory.EnumerateFiles(live, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(live, f).Replace('\\', '/'))
            .Where(f => !ours.Contains(f)).Order(StringComparer.Ordinal).Take(10).ToList();
        foreach (var file in foreign)
            findings.Report(OutputCodes.NotOurs, SourceSpan.Whole(Path.GetFileName(live)), [("found", file)]);
        return foreign.Count == 0;
    }
}
