using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Publisher.Hosting;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>The site as real web servers serve it, with the configuration that is made for them.</summary>
public sealed class HostingTests : IDisposable
{
    private const string Canary = "this stands beside the site";
    private const string Gone = "2023/pt-zfb-02.html";
    private const string Moved = "2023/pt-zfb-01.html";

    private readonly TestSite _site = TestSite.OfTheRealForms();
    private readonly int _port = RunningPreview.FreePort();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("nginx", "")]
    [InlineData("nginx", "/项目/kai")]
    [InlineData("caddy", "")]
    [InlineData("caddy", "/项目/kai")]
    public void Every_file_has_its_type_and_lifetime_and_every_answer_the_headers(string name, string folder)
    {
        using var server = Serve(name, folder);
        foreach (var (path, content) in Published(folder))
        {
            var (get, head) = (server.Ask(Target(folder, path)), server.Ask(Target(folder, path), method: "HEAD"));
            var expected =
                path == Gone ? 410
                : path == Moved ? 301
                : 200;
            Assert.True((expected, expected) == (get.Status, head.Status), $"{path}: {get.Status}, {head.Status}");
            AssertHeaders(get, path);
            if (path == Moved)
                Assert.Equal(Target(folder, "2023/pt-001.html"), get.Header("Location"));
            else
                Assert.Equal(content, get.Body);
            if (path == Moved)
                continue;
            Assert.Equal(MediaType.Of(path), get.Header("Content-Type"));
            Assert.Equal(Caching.Of(path), get.Header("Cache-Control"));
        }
        Assert.Equal(Published(folder)["index.html"], server.Ask(Target(folder, "")).Body);
    }

    [Theory]
    [InlineData("nginx", "")]
    [InlineData("nginx", "/kai")]
    [InlineData("caddy", "")]
    [InlineData("caddy", "/kai")]
    public void What_is_missing_hidden_or_beside_the_site_gets_the_page_for_missing_addresses(
        string name,
        string folder
    )
    {
        using var server = Serve(name, folder);
        var web = Path.GetDirectoryName(_site.At($"web{folder}/index.html"))!;
        File.WriteAllText(Path.Combine(web, ".secret"), Canary);
        Directory.CreateDirectory(Path.Combine(web, ".git"));
        File.WriteAllText(Path.Combine(web, ".git/config"), Canary);
        File.WriteAllText(_site.At("beside.html"), Canary);
        File.WriteAllText(_site.At("web/neighbour.html"), Canary);
        string[] missing = ["nowhere.html", ".secret", ".git/config", "2023/", "assets/x.00000000.css", ".well-known/"];
        foreach (var path in missing)
        {
            var answer = server.Ask(Target(folder, path));
            Assert.True(answer.Status == 404, $"{path}: {answer.Status}");
            Assert.Equal(Published(folder)["404.html"], answer.Body);
            Assert.Equal("text/html; charset=utf-8", answer.Header("Content-Type"));
            AssertHeaders(answer, "404.html");
            Assert.Equal(Caching.OfPages, answer.Header("Cache-Control"));
        }
        if (folder.Length > 0)
            Assert.Equal(404, server.Ask("/neighbour.html").Status);
        Assert.NotEqual(200, server.Ask(Target(folder, ""), method: "POST").Status);
        var paths = new HostilePaths(seed: 1, _site.At("beside.html"));
        for (var i = 0; i < 500; i++)
        {
            var target = paths.Next();
            using var connection = new RawConnection(_port);
            connection.Send($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            var answer = connection.Read();
            Assert.False(
                answer is not null && System.Text.Encoding.UTF8.GetString(answer.Body).Contains(Canary),
                $"{target} got out"
            );
        }
    }

    [Fact]
    public void Nginx_answers_one_name_alone_and_leads_nobody_elsewhere()
    {
        using var server = Serve("nginx", "");
        Assert.Equal(421, server.Ask("/", host: "evil.example").Status);
        var folder = server.Ask("/2023", host: "localhost");
        Assert.Equal((301, "/2023/"), (folder.Status, folder.Header("Location")));
        File.CreateSymbolicLink(_site.At("web/linked.html"), _site.At("input/records/2023/pt-zfb-02.yml"));
        Assert.Equal(404, server.Ask("/linked.html").Status);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    public void A_page_is_asked_for_again_by_its_tag_and_sent_packed_to_whoever_can_unpack_it(string name)
    {
        using var server = Serve(name, "", "precompress: true");
        var page = Published("")["index.html"];
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{_port}/") };
        var plain = Get("index.html", "identity");
        Assert.Equal(page, plain.Body);
        Assert.Equal((200, "", "Accept-Encoding"), (plain.Status, plain.Encoding, plain.Vary));
        Assert.Equal(304, server.Ask("/index.html", $"If-None-Match: {plain.Tag}\r\n").Status);

        var gzip = Get("index.html", "gzip");
        Assert.Equal(("gzip", "text/html; charset=utf-8"), (gzip.Encoding, gzip.Type));
        Assert.Equal(Published("")["index.html.gz"], gzip.Body);
        Assert.Equal(
            page,
            CompressedCopyTests.Unpacked(new GZipStream(new MemoryStream(gzip.Body), CompressionMode.Decompress))
        );
        var gone = Get(Gone, "gzip");
        Assert.Equal((410, "gzip"), (gone.Status, gone.Encoding));
        if (name == "nginx" && !RunningWebServer.HasBrotli)
            return;
        var brotli = Get("index.html", "br, gzip");
        Assert.Equal("br", brotli.Encoding);
        Assert.Equal(
            page,
            CompressedCopyTests.Unpacked(new BrotliStream(new MemoryStream(brotli.Body), CompressionMode.Decompress))
        );

        (int Status, string Encoding, string? Type, string? Tag, string Vary, byte[] Body) Get(
            string path,
            string packing
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", packing);
            using var answer = client.Send(request, TestContext.Current.CancellationToken);
            using var body = new MemoryStream();
            answer.Content.ReadAsStream(TestContext.Current.CancellationToken).CopyTo(body);
            return (
                (int)answer.StatusCode,
                string.Concat(answer.Content.Headers.ContentEncoding),
                answer.Content.Headers.ContentType?.ToString(),
                answer.Headers.ETag?.ToString(),
                answer.Headers.Vary.FirstOrDefault() ?? "",
                body.ToArray()
            );
        }
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    public void A_certificate_is_taken(string name)
    {
        RunningWebServer.Require(name);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        File.WriteAllText(_site.At("chain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(_site.At("key.pem"), key.ExportPkcs8PrivateKeyPem());
        Configure("", $"certificate: {{file: {_site.At("chain.pem")}, key: {_site.At("key.pem")}}}");
        Assert.Equal("", RunningWebServer.FaultsOf(name, _site.At("output.hosting")));
        Assert.Contains("Strict-Transport-Security: max-age=31536000", Written("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_configuration_could_hold_is_refused_and_nothing_is_written()
    {
        Configure("");
        foreach (var host in new[] { "a; return 200", "a\\\"b", "a{b}", "$host", "a b", "a.", "-a", "甲.cn", "a_b" })
            MustRefuse($"host: \"{host}\"", "PB2113 not-a-host-name");
        foreach (
            var path in new[] { "www", "/", "/a/", "/a b", "/a;b", "/a\\\"b", "/a/../b", "/.ssh", "/$x", "/a\\nb" }
        )
            MustRefuse($"root: \"{path}\"", "PB2114 not-a-server-path");
        var settings = File.ReadAllText(Repository.At("output-config/site.yml"));
        foreach (var folder in new[] { "a%22b", "a%0Ab", "a%7Bb", "a;b", "a$b", "%5C", "a*b" })
        {
            _site.With("output-config/site.yml", $"{settings}base_url: https://localhost/{folder}\n");
            MustRefuse("hsts_days: 1", "PB9302 path-unfit-for-server");
        }
    }

    [Fact]
    public void Files_of_others_and_the_public_folder_are_left_alone()
    {
        Assert.Contains("PB9301 no-site-to-host", _site.Run("hosting").Out, StringComparison.Ordinal);
        Configure("");
        var files = TestSite.Files(_site.At("output.hosting"));
        Assert.Equal(["Caddyfile", "_headers", "nginx.conf"], files.Keys);
        Assert.Equal(0, _site.Run("hosting", "--output", "web").ExitCode);
        Assert.Equal(files, TestSite.Files(_site.At("output.hosting")));
        _site.With("output.hosting/nginx.conf", "# of somebody");
        var (exitCode, output, _) = _site.Run("hosting", "--output", "web");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9101 output-not-ours", output, StringComparison.Ordinal);
        Assert.Equal("# of somebody", Written("nginx.conf"));
        foreach (var inside in new[] { "web", "web/hosting", "web/" })
            Assert.Contains(
                "PB9303 hosting-inside-site",
                _site.Run("hosting", "--output", "web", "--to", inside).Out,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Pages_with_policies_of_their_own_are_left_to_them()
    {
        Configure("");
        Assert.Contains(
            "Content-Security-Policy \"default-src 'none'; ",
            Written("nginx.conf"),
            StringComparison.Ordinal
        );
        var page = _site.At("web/search.html");
        var text = File.ReadAllText(page).Replace("img-src 'self'", "img-src *", StringComparison.Ordinal);
        File.Delete(page);
        File.WriteAllText(page, text);
        Assert.Equal(0, _site.Run("hosting", "--output", "web").ExitCode);
        Assert.Contains("-Policy \"frame-ancestors 'none'\"", Written("nginx.conf"), StringComparison.Ordinal);
    }

    /// <summary>One record is withdrawn, one has another number; the site stands in a folder of the web root.</summary>
    private RunningWebServer Serve(string name, string folder, string settings = "")
    {
        RunningWebServer.Require(name);
        Assert.Equal(0, _site.Run("build", "--output", $"web{folder}").ExitCode);
        var (old, now) = (_site.At("input/records/2023/pt-zfb-01.yml"), _site.At("input/records/2023/pt-001.yml"));
        File.Move(old, now);
        File.AppendAllText(now, "  formerly: [2023/pt-zfb-01]\n");
        File.AppendAllText(
            _site.At("input/records/2023/pt-zfb-02.yml"),
            "  withdrawals: [{by: 公开审批, on: 2026-12-01, reason: 原表收回重报}]\n"
        );
        var brotli = RunningWebServer.HasBrotli ? "true" : "false";
        Configure(folder, settings.Length == 0 ? "" : $"nginx_brotli: {brotli}\n{settings}");
        return RunningWebServer.Of(name, _site.At("output.hosting"), _port);
    }

    private void Configure(string folder, string settings = "")
    {
        var site = File.ReadAllText(Repository.At("output-config/site.yml"));
        _site.With("output-config/site.yml", $"{site}base_url: https://localhost{folder}\n");
        _site.With(
            "output-config/hosting.yml",
            string.Create(CultureInfo.InvariantCulture, $"root: {_site.At("web")}\nport: {_port}\n{settings}\n")
        );
        var (built, told, _) = _site.Run("build", "--output", $"web{folder}");
        Assert.True(built == 0, told);
        var (exitCode, output, _) = _site.Run("hosting", "--output", $"web{folder}");
        Assert.True(exitCode == 0, output);
    }

    private void MustRefuse(string settings, string finding)
    {
        var before = TestSite.Files(_site.At("output.hosting"));
        _site.With("output-config/hosting.yml", $"{settings}\n");
        var (exitCode, output, _) = _site.Run("hosting", "--output", "web");
        Assert.Equal(1, exitCode);
        Assert.True(output.Contains(finding, StringComparison.Ordinal), $"{settings}: {output}");
        Assert.Equal(before, TestSite.Files(_site.At("output.hosting")));
    }

    private string Written(string name) => File.ReadAllText(_site.At($"output.hosting/{name}"));

    private SortedDictionary<string, byte[]> Published(string folder) => TestSite.Files(_site.At($"web{folder}"));

    private static string Target(string folder, string path) =>
        string.Join('/', $"{folder}/{path}".Split('/').Select(Uri.EscapeDataString));

    private static void AssertHeaders(RawAnswer answer, string path)
    {
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("max-age=31536000", answer.Header("Strict-Transport-Security"));
        Assert.StartsWith("camera=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; ", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var isForPrograms = Caching.DataEndings.Contains(Path.GetExtension(path).TrimStart('.'));
        Assert.Equal(isForPrograms ? "*" : null, answer.Header("Access-Control-Allow-Origin"));
    }
}
