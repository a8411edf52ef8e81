using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace Publisher.Tests;

/// <summary>The preview in a process of its own: what it shows, to whom, and what never.</summary>
public sealed class PreviewTests
{
    private const string Canary = "this stands beside the site";

    [Fact]
    public void Every_file_of_a_build_is_shown_as_it_is_and_HEAD_tells_the_same_as_GET()
    {
        using var site = TestSite.OfTheRealForms();
        Assert.Equal(0, site.Run("build").ExitCode);
        using var preview = RunningPreview.Of(site);
        preview.Await("/data.html", answer => answer.Status == 200);
        using var connection = preview.Connect();
        foreach (var (path, content) in site.Published())
        {
            var target = $"/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";
            var (get, head) = (
                connection.Ask("GET", target, Host(preview)),
                connection.Ask("HEAD", target, Host(preview))
            );
            Assert.Equal((200, 200), (get.Status, head.Status));
            var isPage = path.EndsWith(".html", StringComparison.Ordinal);
            Assert.Equal(content, isPage ? RunningPreview.Stripped(get.Body) : get.Body);
            Assert.NotEqual(isPage, get.Body.AsSpan().SequenceEqual(content));
            Assert.Empty(head.Body);
            Assert.Equal(get.Headers, head.Headers);
            AssertHeaders(path, get);
            if (Path.GetFileName(path) == "index.html")
                Assert.Equal(get.Body, connection.Ask("GET", target[..^"index.html".Length], Host(preview)).Body);
        }
    }

    [Fact]
    public void A_missing_address_gives_the_sites_own_page_and_a_folder_gets_its_slash()
    {
        using var site = TestSite.OfTheRealForms();
        var theme = File.ReadAllText(site.At("themes/default/theme.yml"));
        theme = theme.Replace("{year}/{id}.html", "{year}/{id}/index.html", StringComparison.Ordinal);
        site.With("themes/default/theme.yml", theme).Run("build");
        using var preview = RunningPreview.Of(site);
        using var connection = preview.Connect();
        var missing = connection.Ask("GET", "/nowhere.html", Host(preview));
        Assert.Equal(404, missing.Status);
        Assert.Equal(site.Published()["404.html"], RunningPreview.Stripped(missing.Body));
        Assert.Equal("text/html; charset=utf-8", missing.Header("Content-Type"));

        const string name = "/2023/pt-zfb-01";
        Assert.Equal(200, connection.Ask("GET", $"{name}/", Host(preview)).Status);
        var redirect = connection.Ask("GET", $"{name}?q=1", Host(preview));
        Assert.Equal((302, $"{name}/?q=1"), (redirect.Status, redirect.Header("Location")));

        var post = connection.Ask("DELETE", "/", Host(preview));
        Assert.Equal((405, "GET, HEAD"), (post.Status, post.Header("Allow")));
    }

    [Fact]
    public void What_can_be_read_in_two_ways_is_refused_before_anything_is_looked_up()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        string[] refused =
        [
            .. new[] { "/../index.html", "/2023/../index.html", "/%2e%2e/index.html", "/.", "/./index.html", "/..a" },
            .. new[] { "/2023%2fpt-zfb-01.html", "/2023%5cpt-zfb-01.html", "/2023\\pt-zfb-01.html", "/2023//x", "//" },
            .. new[] { "/c:/index.html", "/c%3a/index.html", "/index.html::$DATA", "/index.html.", "/index.html%20" },
            .. new[] { "/%c0%ae%c0%ae/x", "/%e0%80%af", "/%ed%a0%80", "/%ff", "/%", "/%2", "/%zz", "/2023./x" },
            .. new[] { "/%00", "/index.html%00", "/%0a", "/%0d%0aX:%20y", "/%1b", "/%7f", "/%c2%85", "/\u00ff" },
            .. new[] { "http://localhost/index.html", "http://127.0.0.1/../x" },
        ];
        foreach (var target in refused)
            Assert.True(Status(preview, Host(preview), target) == 400, target);
        foreach (var target in new[] { "/%69ndex.html", "/index.html?../..%2f", "/?", "/index.html?%zz" })
            Assert.True(Status(preview, Host(preview), target) == 200, target);
        foreach (var target in new[] { "/INDEX.HTML", "/%252e%252e/index.html", "/2023", "/%E5%8A%9E", "/.publisher" })
            Assert.True(Status(preview, Host(preview), target) == 404, target);
    }

    [Fact]
    public void Twenty_thousand_hostile_paths_get_nothing_but_files_of_the_site()
    {
        using var site = TestSite.OfTheRealForms();
        site.With("canary.txt", Canary).With("beside/canary.txt", Canary).With("beside/index.html", Canary);
        site.Run("build");
        using var preview = RunningPreview.Of(site);
        preview.Await("/data.html", answer => answer.Status == 200);
        PlantWaysOut(site);
        var ours = site.Published().Values.Where(content => !Holds(content)).Select(Convert.ToHexString).ToHashSet();

        var paths = new HostilePaths(seed: 20_000, site.At("canary.txt"));
        var requests = Enumerable.Range(0, 20_000).Select(_ => paths.Next()).Concat(WaysOut(site)).ToList();
        var (answered, statuses) = (0, new SortedDictionary<int, int>());
        while (answered < requests.Count)
        {
            // One connection takes them in a row; a line that is no HTTP closes it, and the next takes over after that.
            using var connection = preview.Connect();
            var batch = requests.Skip(answered).Take(100).ToList();
            connection.Send(string.Concat(batch.Select(t => $"GET {t} HTTP/1.1\r\nHost: {Host(preview)}\r\n\r\n")));
            var before = answered;
            while (answered - before < batch.Count && connection.Read() is { } answer)
            {
                var target = requests[answered++];
                Assert.False(Holds(answer.Body), $"{target} got out");
                Assert.False(answer.Headers.Any(h => h.StartsWith("X:", StringComparison.Ordinal)), target);
                if (answer.Status == 200)
                    Assert.True(
                        ours.Contains(Convert.ToHexString(RunningPreview.Stripped(answer.Body)))
                            || ours.Contains(Convert.ToHexString(answer.Body)),
                        $"{target} got a file of no site"
                    );
                statuses[answer.Status] = statuses.GetValueOrDefault(answer.Status) + 1;
            }
            Assert.True(answered > before, $"no answer to {batch[0]}");
        }
        Assert.Equal([200, 400, 404, 414], statuses.Keys);
        Assert.True(statuses[400] > 5_000 && statuses[404] > 500 && statuses[200] > 20, string.Join(", ", statuses));
    }

    [Fact]
    public void Only_the_names_of_this_machine_are_answered()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        var port = preview.Port;
        foreach (var name in new[] { $"localhost:{port}", $"LOCALHOST:{port}", $"127.0.0.1:{port}", $"[::1]:{port}" })
            Assert.Equal(200, Status(preview, name));
        string[] foreign =
        [
            .. new[] { "evil.example", $"evil.example:{port}", $"localhost.evil.example:{port}", "localhost", "" },
            .. new[] { $"localhost:{port + 1}", $"127.0.0.1:{port}0", $"0.0.0.0:{port}", $"[::]:{port}", "127.0.0.1" },
            .. new[] { $"localhost:{port}@evil.example", $"localhost:{port}, evil.example", $"127.0.0.2:{port}" },
        ];
        foreach (var name in foreign)
            Assert.True(Status(preview, name) is 400 or 421, name);
        using var connection = preview.Connect();
        connection.Send("GET / HTTP/1.0\r\n\r\n");
        Assert.Equal(421, connection.Read()!.Status);
    }

    [Fact]
    public void Two_hundred_connections_that_say_nothing_keep_nobody_waiting()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        Assert.Equal(200, Status(preview, Host(preview)));
        var idle = Enumerable.Range(0, 200).Select(_ => preview.Connect()).ToList();
        foreach (var connection in idle.Where((_, i) => i % 2 == 0))
            connection.Send("GET / HTTP/1.1\r\nHost: loc");
        var watch = Stopwatch.StartNew();
        Assert.Equal(200, Status(preview, Host(preview)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
        idle.ForEach(connection => connection.Dispose());
    }

    [Fact]
    public void It_listens_on_loopback_addresses_alone()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        var listening = IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Where(l => l.Port == preview.Port)
            .Select(l => l.Address)
            .ToList();
        Assert.Contains(IPAddress.Loopback, listening);
        Assert.All(listening, address => Assert.True(IPAddress.IsLoopback(address), $"it listens on {address}"));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_it_with_0_and_frees_the_port(string signal)
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        using var open = preview.Connect();
        Assert.Equal(200, open.Ask("GET", "/", Host(preview)).Status);
        Assert.Equal(0, preview.Stop(signal));
        using var next = new TcpListener(IPAddress.Loopback, preview.Port);
        next.Start();
    }

    [Fact]
    public void README_s_command_takes_the_next_port_where_the_first_is_taken()
    {
        using var site = TestSite.OfTheRealForms();
        using var first = RunningPreview.Of(site, port: null);
        using var second = RunningPreview.Of(site, port: null);
        Assert.InRange(first.Port, 8080, 8099);
        Assert.InRange(second.Port, first.Port + 1, 8099);
    }

    [Fact]
    public void A_taken_port_that_was_asked_for_is_a_finding()
    {
        using var site = TestSite.OfTheRealForms();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var (exitCode, output, _) = site.Run("preview", "--port", port);
        Assert.Equal(3, exitCode);
        Assert.Contains(
            $"PB9402 port-taken: port {port} of this machine cannot be had",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Settings_with_an_error_from_the_start_leave_no_site_to_be_shown()
    {
        using var site = TestSite.OfTheRealForms().With("output-config/site.yml", "name: [");
        var (exitCode, output, _) = site.Run("preview");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB1104 ", output, StringComparison.Ordinal);
        Assert.Contains("PB9401 no-site-to-preview", output, StringComparison.Ordinal);
    }

    private static void AssertHeaders(string path, RawAnswer answer)
    {
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Null(answer.Header("Server"));
        var (expected, isPage) = Path.GetExtension(path) switch
        {
            ".html" => ("text/html; charset=utf-8", true),
            ".css" => ("text/css; charset=utf-8", false),
            ".js" => ("text/javascript; charset=utf-8", false),
            ".json" => ("application/json; charset=utf-8", false),
            ".svg" => ("image/svg+xml; charset=utf-8", false),
            ".xml" => ("application/xml; charset=utf-8", false),
            ".yml" => ("application/yaml; charset=utf-8", false),
            ".jsonl" => ("application/jsonl; charset=utf-8", false),
            ".txt" or ".sha256" => ("text/plain; charset=utf-8", false),
            ".csv" => ("text/csv; charset=utf-8", false),
            ".jsonld" => ("application/ld+json; charset=utf-8", false),
            ".parquet" => ("application/vnd.apache.parquet", false),
            ".xlsx" => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
            ".zip" => ("application/zip", false),
            _ => ("application/octet-stream", false),
        };
        Assert.Equal(expected, answer.Header("Content-Type"));
        if (!isPage)
            return;
        var stated = Encoding.UTF8.GetString(answer.Body).Split("Content-Security-Policy\" content=\"")[1].Split('"')[
            0
        ];
        Assert.Equal($"{stated}; frame-ancestors 'none'", answer.Header("Content-Security-Policy"));
    }

    /// <summary>
    /// What no build leaves, where a build makes what the preview does not make itself: files of others, and links that
    /// lead out, also in the place of ours.
    /// </summary>
    private static void PlantWaysOut(TestSite site)
    {
        const string own = ".publisher/preview";
        File.WriteAllText(site.At($"{own}/data/foreign.csv"), Canary);
        File.WriteAllText(site.At($"{own}/foreign.html"), Canary);
        File.CreateSymbolicLink(site.At($"{own}/data/linked.csv"), site.At("canary.txt"));
        Directory.CreateSymbolicLink(site.At($"{own}/data/leads-out"), site.At("beside"));
        File.Delete(site.At($"{own}/data/projects.csv"));
        File.CreateSymbolicLink(site.At($"{own}/data/projects.csv"), site.At("canary.txt"));
        foreach (var path in Directory.GetFiles(site.At($"{own}/search/docs")))
            site.With($"beside/{Path.GetFileName(path)}", Canary);
        Directory.Delete(site.At($"{own}/search/docs"), recursive: true);
        Directory.CreateSymbolicLink(site.At($"{own}/search/docs"), site.At("beside"));
    }

    private static string[] WaysOut(TestSite site) =>
        [
            .. "/foreign.html /data/foreign.csv /data/linked.csv /data/leads-out/canary.txt".Split(' '),
            .. "/data/leads-out/ /data/projects.csv /search/docs/0.json /search/docs/ /INDEX.HTML".Split(' '),
            .. "/data/../canary.txt /data/..%2fcanary.txt /data/%2e%2e/canary.txt /.preview/".Split(' '),
            .. new[] { "/.preview/../canary.txt", "/.preview/overlay.css/", "/.preview/Overlay.js" },
            site.At("canary.txt"),
        ];

    private static bool Holds(byte[] content) => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0;

    private static string Host(RunningPreview preview) => FormattableString.Invariant($"127.0.0.1:{preview.Port}");

    private static int Status(RunningPreview preview, string host, string target = "/")
    {
        using var connection = preview.Connect();
        return connection.Ask("GET", target, host).Status;
    }
}
