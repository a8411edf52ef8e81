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
    /// <summary>Stands in the staging folder until it is whole.</summary>
    private const string Marker = ".publisher-staging";

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

    /// <summary>Where the new site stands until it is published, for whoever looks through it first.</summary>
    public string StagedPath => _staging;

    /// <summary>The live folder's name, as findings give it.</summary>
    public string Name => Path.GetFileName(_live);

    public int FileCount => _written.Count;

    /// <param name="root">The site's root, whose sources must never be overwritten.</param>
    /// <returns>Null where the findings say why nothing may be written there.</returns>
    public static OutputFolder? Open(string live, string root, DiagnosticBag findings)
    {
        live = Resolved(Path.TrimEndingDirectorySeparator(Path.GetFullPath(live)));
        var folder = new OutputFolder(live);
        var isFree = false;
        var isRead = folder.Try(
            () => isFree = folder.IsApart(root, findings) && folder.IsOurs(findings) && folder.IsStagingOurs(findings),
            findings
        );
        return isRead && isFree && folder.Try(folder.Begin, findings) ? folder : null;
    }

    /// <summary>
    /// Writes one file beside the live site. Safe from any thread; what fails here fails <see cref="Publish"/>.
    /// </summary>
    public void Write(OutputFile file) => Attempt(() => WriteStaged(file));

    /// <summary>Writes files as they are made; making them may fail too.</summary>
    public void WriteAll(IEnumerable<OutputFile> files) =>
        Attempt(() =>
        {
            foreach (var file in files)
                WriteStaged(file);
        });

    /// <summary>A step towards the new site that needs the disk: what fails here fails <see cref="Publish"/>.</summary>
    public void Attempt(Action step)
    {
        if (_failure is not null)
            return;
        try
        {
            step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failure = e;
        }
    }

    /// <summary>Writes one file as it is made, however long it gets.</summary>
    public void Write(string route, Action<Stream> content) =>
        Attempt(() =>
        {
            using var file = new StagedFile(Place(route));
            content(file);
            _written.Add(file.EntryFor(route));
        });

    /// <summary>The path of a file of the new site; its folder is there.</summary>
    private string Place(string route)
    {
        var path = Path.Combine(_staging, route);
        var folder = Path.GetDirectoryName(path)!;
        if (!_folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            _folders[folder] = true;
        }
        return path;
    }

    private void WriteStaged(OutputFile file)
    {
        File.WriteAllBytes(Place(file.Route), file.Content.Span);
        _written.Add(
            new ManifestEntry(
                file.Route,
                file.Content.Length,
                Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))
            )
        );
    }

    /// <summary>Puts what was written in the place of the live site.</summary>
    public bool Publish(DiagnosticBag findings) =>
        Try(
            () =>
            {
                if (_failure is not null)
                    throw new IOException(_failure.Message, _failure);
                File.WriteAllBytes(Path.Combine(_staging, Manifest.Route), new Manifest([.. _written]).ToJson());
                File.Delete(Path.Combine(_staging, Marker));
                FolderSwap.Replace(_live, _staging);
                Clear();
            },
            findings
        ) || Discard();

    /// <summary>
    /// Removes what was written; the live site stays. A rest that cannot be removed now is removed by the next build.
    /// </summary>
    /// <returns>False, always: nothing was published.</returns>
    public bool Discard()
    {
        Try(Clear, new DiagnosticBag());
        return false;
    }

    /// <summary>
    /// An empty folder beside the live one, marked as ours: the rest of a broken build is cleared away first.
    /// </summary>
    private void Begin()
    {
        Clear();
        Directory.CreateDirectory(_staging);
        File.WriteAllBytes(Path.Combine(_staging, Marker), []);
    }

    private void Clear()
    {
        if (Directory.Exists(_staging))
            Directory.Delete(_staging, recursive: true);
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
        findings.Report(
            OutputCodes.CannotWrite,
            SourceSpan.Whole(Path.GetFileName(_live)),
            [("reason", e.Message.Replace(_staging, Path.GetFileName(_live), StringComparison.Ordinal))]
        );

    private bool IsApart(string root, DiagnosticBag findings)
    {
        foreach (var source in new[] { "input", "themes", "output-config" })
        {
            var path = Path.Combine(Path.GetFullPath(root), source);
            if (!Holds(_live, path) && !Holds(path, _live))
                continue;
            var name = Path.GetFileName(_live);
            findings.Report(OutputCodes.InsideSource, SourceSpan.Whole(name), [("found", name), ("other", source)]);
            return false;
        }
        return true;
    }

    private static bool Holds(string folder, string path) =>
        folder == Path.GetPathRoot(folder)
        || (path + Path.DirectorySeparatorChar).StartsWith(
            folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    /// <summary>A link to the live folder stays; what it leads to is replaced.</summary>
    private static string Resolved(string live) =>
        Directory.Exists(live) ? Directory.ResolveLinkTarget(live, returnFinalTarget: true)?.FullName ?? live : live;

    /// <summary>
    /// A folder of that name which no build began, or that the last build did not swap out, belongs to somebody.
    /// </summary>
    private bool IsStagingOurs(DiagnosticBag findings)
    {
        if (
            !Path.Exists(_staging)
            || File.Exists(Path.Combine(_staging, Marker))
            || Manifest.Read(_staging) is not null
        )
            return true;
        ReportForeign(Path.GetFileName(_staging), findings);
        return false;
    }

    private void ReportForeign(string path, DiagnosticBag findings) =>
        findings.Report(OutputCodes.NotOurs, SourceSpan.Whole(Path.GetFileName(_live)), [("found", path)]);

    /// <summary>Every file there stands in the manifest of the build before: nothing else is ever deleted.</summary>
    private bool IsOurs(DiagnosticBag findings)
    {
        if (File.Exists(_live))
        {
            ReportForeign(Path.GetFileName(_live), findings);
            return false;
        }
        if (!Directory.Exists(_live))
            return true;
        var ours =
            Manifest.Read(_live)?.Entries.Select(e => e.Path).Append(Manifest.Route).ToHashSet(StringComparer.Ordinal)
            ?? [];
        var foreign = Directory
            .EnumerateFiles(_live, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_live, f).Replace('\\', '/'))
            .Where(f => !ours.Contains(f))
            .Order(StringComparer.Ordinal)
            .Take(10)
            .ToList();
        foreach (var file in foreign)
            ReportForeign(file, findings);
        return foreign.Count == 0;
    }
}
