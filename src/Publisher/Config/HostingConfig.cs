namespace Publisher.Config;

/// <summary>How the site is served: <c>output-config/hosting.yml</c>. What is not given has a value.</summary>
/// <param name="Host">The name that requests must ask for; null takes that of the site's address.</param>
/// <param name="Root">The web root on the server, an absolute path without a slash at its end; the site stands in it
/// where its address says.</param>
/// <param name="Port">1 to 65535; null is 443 with a certificate and 80 without.</param>
/// <param name="Certificate">Paths on the server; null where something in front of it speaks TLS.</param>
/// <param name="HstsDays">For how long browsers are told to come back by https alone, 0 to 730; 0 tells
/// nothing.</param>
/// <param name="Precompress">Compressed copies stand beside the files, made once in the build.</param>
/// <param name="HasBrotli">The nginx there has the module ngx_brotli.</param>
public sealed record HostingConfig(
    string? Host = null,
    string Root = "/var/www/html",
    int? Port = null,
    (string File, string Key)? Certificate = null,
    int HstsDays = 365,
    bool Precompress = false,
    bool HasBrotli = false
);
