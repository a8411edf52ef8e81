using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Proof;

namespace Publisher.Publishing;

/// <summary>A published site as it was verified, on its way to another place.</summary>
/// <param name="Folder">Where it stands.</param>
internal sealed record Publication(string Folder, Manifest Manifest, ReleaseLog Log)
{
    /// <summary>In the order in which they go to a target: the log, which names all, is last.</summary>
    private static readonly string[] Order =
    [
        ReleaseLog.KeyRoute,
        ReleaseLog.SignatureRoute,
        ReleaseLog.HashRoute,
        ReleaseLog.Route,
    ];

    /// <summary>The files above the manifest that this release has.</summary>
    public IEnumerable<string> Seals => Order.Where(route => File.Exists(PathOf(route)));

    /// <summary>Those that it has not: it may not be signed.</summary>
    public IEnumerable<string> NoSeals => Order.Where(route => !File.Exists(PathOf(route)));

    /// <param name="name">Of the folder, as findings give it.</param>
    /// <returns>Null where the findings say why the site cannot be published.</returns>
    public static Publication? Of(string folder, string name, DiagnosticBag findings)
    {
        if (new SiteVerifier(new FolderFiles(folder, name), null, findings).Verify() is null || findings.HasErrors)
            return null;
        return
            Manifest.Read(folder) is { } manifest
            && ReleaseLog.Read(folder) is { Last: { } last } log
            && last.Manifest == manifest.Hash
            ? new Publication(folder, manifest, log)
            : Meanwhile(name, findings);
    }

    public string PathOf(string route) => Path.Combine(Folder, route);

    /// <summary>Whether what stands at a target is an earlier release of this site, or this one.</summary>
    /// <param name="log">Of the target.</param>
    public bool Continues(ReadOnlySpan<byte> log) => Log.Bytes.Span.StartsWith(log);

    private static Publication? Meanwhile(string name, DiagnosticBag findings)
    {
        findings.Report(PublishingCodes.Changed, SourceSpan.Whole(name), [("found", Manifest.Route)]);
        return null;
    }
}
