using System.Text;
using Publisher.Output;

namespace Publisher.Hosting;

/// <summary>A site → the files that make a web server serve it as it should.</summary>
public static class ServerFiles
{
    /// <summary>By their names, in ordinal order. The same site always gives the same bytes.</summary>
    public static IReadOnlyList<OutputFile> Of(ServedSite site) =>
        [
            File("Caddyfile", "caddy run --config Caddyfile", Caddyfile.Of(site)),
            File("_headers", "put it beside index.html where the host of the pages reads it", HeadersFile.Of(site)),
            File("nginx.conf", "include it in the block http of nginx", NginxConfiguration.Of(site)),
        ];

    /// <summary>What every generated file begins with: only such a file is ever replaced.</summary>
    public static ReadOnlyMemory<byte> Mark { get; } = Encoding.UTF8.GetBytes(ConfigurationText.Mark);

    private static OutputFile File(string name, string use, string content) =>
        new(name, Encoding.UTF8.GetBytes($"{ConfigurationText.Mark} after each build: {use}.\n{content}"));
}
