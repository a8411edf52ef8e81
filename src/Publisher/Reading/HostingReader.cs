using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>The office's settings for its web server → values.</summary>
public static class HostingReader
{
    public const string HostingPath = "output-config/hosting.yml";

    /// <returns>What holds when nothing is given, where there is no such file; null where it cannot be read.</returns>
    public static HostingConfig? Read(string root, DiagnosticBag findings)
    {
        var path = Path.Combine(root, HostingPath);
        if (!Path.Exists(path))
            return new HostingConfig();
        if (
            SourceReader.Read(path, HostingPath, findings) is not { } file
            || YamlTree.Read(file, HostingShape.Form, findings) is not { } tree
        )
            return null;
        var (hosting, usual) = (MappingReader.Open(tree, HostingShape.Form, findings), new HostingConfig());
        var certificate = hosting.Mapping(HostingShape.Certificate);
        return new HostingConfig(
            hosting.HostName(HostingShape.Host),
            hosting.ServerPath(HostingShape.Root) ?? usual.Root,
            (int?)hosting.Number(HostingShape.Port),
            certificate.ServerPath(HostingShape.CertificateFile) is { } chain
            && certificate.ServerPath(HostingShape.CertificateKey) is { } key
                ? (chain, key)
                : null,
            (int)(hosting.Number(HostingShape.HstsDays) ?? usual.HstsDays),
            hosting.Word(HostingShape.Precompress)?.Value == "true",
            hosting.Word(HostingShape.NginxBrotli)?.Value == "true"
        );
    }
}
