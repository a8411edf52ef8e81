using Publisher.BrowserTests;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Proof;

namespace Publisher.Tests;

/// <summary>Whatever is changed in a published site is found, and named.</summary>
public sealed class ProofTests : IDisposable
{
    private const int Flips = 1_000;

    private static readonly SigningKey Key = SigningKey.Parse(
        SigningKey.FileOf(new byte[8], new byte[32]),
        null,
        out _
    )!;

    private readonly TestSite _site = TestSite.OfTheRealForms();

    public ProofTests()
    {
        File.WriteAllBytes(_site.At("office.key"), SigningKey.FileOf(new byte[8], new byte[32]));
        File.WriteAllBytes(_site.At("office.pub"), Key.Public.File);
        Assert.Equal(0, _site.Run("build", "--key", "office.key", "--date", "2026-11-23").ExitCode);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_site_as_it_was_published_is_confirmed()
    {
        var (exitCode, output, _) = _site.Run("verify", "output", "--key", "office.pub");
        Assert.Equal(0, exitCode);
        var files = _site.Published().Count - 5;
        Assert.Equal($"Release 1 of 2026-11-23, signed: {files} files are as they were published.\n", output);
    }

    /// <summary>Half of the flips meet the few files that name all others, which are small. The signature's first line,
    /// which minisign calls untrusted, is signed by nobody.</summary>
    [Fact]
    public void Each_of_a_thousand_flipped_bits_is_found_in_its_file()
    {
        var files = Directory
            .EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(_site.Output, path), File.ReadAllBytes);
        string[] all = [.. files.Keys.Order(StringComparer.Ordinal)];
        string[] seals = [.. all.Where(ReleaseLog.IsSeal)];
        Assert.Equal(5, seals.Length);
        var random = new Random(20261123);
        for (var i = 0; i < Flips; i++)
        {
            var path = i % 2 == 0 ? seals[random.Next(seals.Length)] : all[random.Next(all.Length)];
            var unsigned = path == ReleaseLog.SignatureRoute ? files[path].IndexOf((byte)'\n') : 0;
            var (at, bit) = (random.Next(unsigned, files[path].Length), random.Next(8));
            files[path][at] ^= (byte)(1 << bit);
            var findings = Verify(new MemoryFiles(files));
            files[path][at] ^= (byte)(1 << bit);
            Assert.True(
                findings.Findings.Count > 0,
                $"bit {bit} of byte {at} of {path} was flipped, and nobody saw it"
            );
            Assert.True(
                findings.Findings.Any(f => f.Values.Any(v => v.Value.En == path)),
                $"bit {bit} of byte {at} of {path}: {findings.Findings[0].Code.Id} names another file"
            );
        }
        Assert.Empty(Verify(new MemoryFiles(files)).Findings);
    }

    [Fact]
    public void A_file_put_there_taken_away_or_renamed_is_named()
    {
        _site.With("output/2023/extra.html", "x");
        File.Move(Path.Combine(_site.Output, "about.html"), Path.Combine(_site.Output, "About.html"));
        File.Delete(Path.Combine(_site.Output, "404.html"));
        File.CreateSymbolicLink(Path.Combine(_site.Output, "link.html"), _site.At("office.pub"));
        Directory.CreateDirectory(Path.Combine(_site.Output, "2023/empty/innermost"));
        var (exitCode, output, _) = _site.Run("verify", "output");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB9204 file-missing: '404.html'", output, StringComparison.Ordinal);
        Assert.Contains("PB9204 file-missing: 'about.html'", output, StringComparison.Ordinal);
        Assert.Contains("PB9205 file-added: 'About.html'", output, StringComparison.Ordinal);
        Assert.Contains("PB9205 file-added: '2023/extra.html'", output, StringComparison.Ordinal);
        Assert.Contains("PB9205 file-added: 'link.html'", output, StringComparison.Ordinal);
        Assert.Contains("PB9205 file-added: '2023/empty/innermost/'", output, StringComparison.Ordinal);
        Assert.EndsWith("This is not the site that was published.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_an_older_release_is_found_and_an_older_log_too()
    {
        var old = _site.Published();
        _site.WithAbout("新的一页。");
        Assert.Equal(0, _site.Run("build", "--key", "office.key").ExitCode);
        foreach (var route in new[] { "about.html", Manifest.Route, ReleaseLog.Route, ReleaseLog.SignatureRoute })
        {
            var path = Path.Combine(_site.Output, route);
            var now = File.ReadAllBytes(path);
            File.Delete(path);
            File.WriteAllBytes(path, old[route]);
            Assert.Equal(1, _site.Run("verify", "output").ExitCode);
            File.WriteAllBytes(path, now);
        }
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
    }

    [Fact]
    public void A_log_whose_chain_is_broken_is_told_with_its_line()
    {
        _site.WithAbout("新的一页。");
        _site.Run("build", "--key", "office.key");
        var path = Path.Combine(_site.Output, ReleaseLog.Route);
        var log = File.ReadAllText(path);
        Rewrite(path, log.Replace("2026-11-23", "2026-11-24", StringComparison.Ordinal));
        Assert.Contains(
            "PB9202 log-changed: '.well-known/disclosure-log.jsonl', line 2",
            Told(),
            StringComparison.Ordinal
        );
        Rewrite(path, log[(log.IndexOf('\n') + 1)..]);
        Assert.Contains(
            "PB9202 log-changed: '.well-known/disclosure-log.jsonl', line 1",
            Told(),
            StringComparison.Ordinal
        );
        Rewrite(path, log.TrimEnd());
        Assert.Contains("line 2", Told(), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("PB9201 no-log", Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_forger_without_the_key_is_found_by_whoever_has_the_public_one()
    {
        var other = SigningKey.FileOf(new byte[8], [.. Enumerable.Repeat((byte)7, 32)]);
        File.WriteAllBytes(_site.At("other.key"), other);
        _site.WithAbout("伪造的一页。");
        Assert.Equal(0, _site.Run("build", "--key", "other.key").ExitCode);
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
        var (exitCode, output, _) = _site.Run("verify", "output", "--key", "office.pub");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB9207 wrong-signature", output, StringComparison.Ordinal);
        File.Delete(Path.Combine(_site.Output, ReleaseLog.SignatureRoute));
        Assert.Contains("PB9206 not-signed", Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_that_goes_is_told()
    {
        _site.WithAbout("未签名的一版。");
        Assert.Contains("PB9108 no-longer-signed", _site.Run("build").Out, StringComparison.Ordinal);
        Assert.DoesNotContain(ReleaseLog.KeyRoute, _site.Published().Keys);
    }

    /// <summary>
    /// A build keeps what no record changes, and reads none of it, in the live site and in the release before, which
    /// take turns: <c>verify</c> does.
    /// </summary>
    [Fact]
    public void A_page_that_somebody_rewrote_is_named_by_verify_and_made_anew_by_a_full_build()
    {
        const string route = "2023/pt-zfb-01.html";
        _site.WithAbout("此后各条记录的文件不再是刚写下的。");
        Assert.Equal(0, _site.Run("build", "--key", "office.key").ExitCode);
        var (page, whole) = (Path.Combine(_site.Output, route), _site.Published()[route]);
        File.WriteAllBytes(page, [.. whole[..^1], (byte)' ']);
        Assert.Contains($"PB9203 file-changed: '{route}'", Told(), StringComparison.Ordinal);
        var other = _site.At("input/records/2023/pt-zfb-02.yml");
        foreach (var (was, now) in new[] { ("满意度调查、", "满意度调查，"), ("满意度调查，", "满意度调查、") })
        {
            Rewrite(other, File.ReadAllText(other).Replace(was, now, StringComparison.Ordinal));
            Assert.Equal(0, _site.Run("build", "--key", "office.key").ExitCode);
        }
        Assert.Equal(4, ReleaseLog.Read(_site.Output)!.Entries.Count);
        Assert.Contains($"PB9203 file-changed: '{route}'", Told(), StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("build", "--full", "--key", "office.key").ExitCode);
        Assert.Equal(whole, _site.Published()[route]);
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_called_a_site()
    {
        var (exitCode, output, _) = _site.Run("verify", "nowhere");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9211 no-such-folder: there is no folder 'nowhere'", output, StringComparison.Ordinal);
        Assert.EndsWith("The site could not be checked.\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "没有文件夹“nowhere”",
            _site.Run("verify", "nowhere", "--lang", "zh").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_log_that_goes_back_in_time_is_told_with_its_line()
    {
        var manifest = Manifest.Read(_site.Output)!;
        var log = ReleaseLog.Read(_site.Output)!;
        var none = ReleaseChanges.Between(manifest, manifest);
        foreach (var date in new[] { "2026-11-22", "2101-01-01", "1999-12-31", "2026-11-24T00:00", "tomorrow" })
        {
            Rewrite(
                Path.Combine(_site.Output, ReleaseLog.Route),
                log.With(date, manifest, none).Bytes.ToArray().AsText()
            );
            Assert.Contains(
                "PB9202 log-changed: '.well-known/disclosure-log.jsonl', line 2",
                Told(),
                StringComparison.Ordinal
            );
        }
        Assert.NotNull(ReleaseLog.Parse(log.With("2026-11-23", manifest, none).Bytes.ToArray(), out _));
    }

    [Fact]
    public void What_cannot_be_read_is_not_called_changed()
    {
        var (exitCode, output, _) = _site.Run("verify", "http://localhost:1/");
        Assert.Equal(3, exitCode);
        Assert.EndsWith("The site could not be checked.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_told_in_both_languages()
    {
        var page = Path.Combine(_site.Output, "index.html");
        Rewrite(page, File.ReadAllText(page) + " ");
        Assert.Contains("PB9203 file-changed: 'index.html'", Told(), StringComparison.Ordinal);
        Assert.Contains("“index.html”与", _site.Run("verify", "output", "--lang", "zh").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("rollback")]
    [InlineData("verify")]
    public void What_is_no_key_is_refused(string command)
    {
        var before = _site.Published();
        string[] arguments = command == "verify" ? [command, "output"] : [command];
        foreach (var file in new[] { "missing.key", "office.key", "office.pub", "output/index.html" })
        {
            if (file == (command == "verify" ? "office.pub" : "office.key"))
                continue;
            var (exitCode, output, _) = _site.Run([.. arguments, "--key", file]);
            Assert.Equal(3, exitCode);
            Assert.Contains("PB9209 not-a-key", output, StringComparison.Ordinal);
        }
        Assert.Equal(before, _site.Published());
    }

    [Fact]
    public void A_site_on_the_web_is_verified_file_by_file()
    {
        var address = "";
        using (var server = new StaticServer(_site.Output))
        {
            address = server.Address.AbsoluteUri;
            var (exitCode, output, _) = _site.Run("verify", address, "--key", "office.pub");
            Assert.True(exitCode == 0, output);
            var page = Path.Combine(_site.Output, "year/2023/1.html");
            Rewrite(page, File.ReadAllText(page).Replace("2023", "2024", StringComparison.Ordinal));
            var (changed, told, _) = _site.Run("verify", address);
            Assert.Equal(1, changed);
            Assert.Contains("PB9203 file-changed: 'year/2023/1.html'", told, StringComparison.Ordinal);
        }
        Assert.Contains("PB9208 cannot-read-site", _site.Run("verify", address).Out, StringComparison.Ordinal);
    }

    private static DiagnosticBag Verify(IPublishedFiles files)
    {
        var findings = new DiagnosticBag();
        new SiteVerifier(files, Key.Public, findings).Verify();
        return findings;
    }

    private string Told() => _site.Run("verify", "output").Out;

    /// <summary>A published file may have a second name in the release before: it is replaced, not written
    /// over.</summary>
    private static void Rewrite(string path, string content)
    {
        File.Delete(path);
        File.WriteAllText(path, content);
    }

    private sealed class MemoryFiles(Dictionary<string, byte[]> files) : IPublishedFiles
    {
        public string Name => "memory";

        public Stream? Open(string path) => files.TryGetValue(path, out var bytes) ? new MemoryStream(bytes) : null;

        public IEnumerable<string> Paths() => files.Keys;
    }
}
