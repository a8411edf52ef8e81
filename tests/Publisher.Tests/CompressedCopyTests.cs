using System.IO.Compression;
using Publisher.Hosting;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>Compressed copies beside the texts of a site, where the office asks for them.</summary>
public sealed class CompressedCopyTests : IDisposable
{
    private readonly TestSite _site = TestSite.OfTheRealForms();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Packed_copies_are_files_of_the_release_and_follow_their_pages()
    {
        Build("precompress: true");
        Assert.Equal(0, _site.Run("verify", "web").ExitCode);
        const string record = "input/records/2023/pt-zfb-02.yml";
        var text = File.ReadAllText(_site.At(record));
        _site.With(record, text.Replace("满意度调查、", "满意度调查，", StringComparison.Ordinal));
        var before = Times("web/search");
        Assert.Equal(0, _site.Run("build", "--output", "web").ExitCode);
        var changed = Published;
        var after = Times("web/search");
        Assert.InRange(before.Count(f => after[f.Key] != f.Value), 3, before.Count - 1);
        Assert.Equal(0, _site.Run("build", "--output", "full").ExitCode);
        foreach (var (path, content) in TestSite.Files(_site.At("full")))
            if (!path.StartsWith(".well-known/", StringComparison.Ordinal))
                Assert.True(content.AsSpan().SequenceEqual(changed[path]), path);
        foreach (var (path, content) in changed.Where(f => f.Key.EndsWith(".gz", StringComparison.Ordinal)))
        {
            Assert.Equal(255, content[9]);
            Assert.Equal(
                changed[path[..^3]],
                Unpacked(new GZipStream(new MemoryStream(content), CompressionMode.Decompress))
            );
        }
        Assert.Contains("about.html.br", changed.Keys);
        Assert.Contains(changed, f => f.Key.EndsWith(".json", StringComparison.Ordinal) && f.Value.Length < 1000);
        foreach (var (path, content) in changed.Where(f => MediaType.IsCompressible(f.Key) && f.Key != "manifest.json"))
            Assert.Equal(content.Length >= 1000 && !Caching.IsSeal(path), changed.ContainsKey($"{path}.gz"));
        Build("precompress: false");
        Assert.DoesNotContain("about.html.br", Published.Keys);
    }

    private SortedDictionary<string, byte[]> Published => TestSite.Files(_site.At("web"));

    private Dictionary<string, DateTime> Times(string folder) =>
        Directory
            .GetFiles(_site.At(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(f => f, File.GetLastWriteTimeUtc);

    private void Build(string settings)
    {
        _site.With("output-config/hosting.yml", $"{settings}\n");
        var (exitCode, output, _) = _site.Run("build", "--output", "web");
        Assert.True(exitCode == 0, output);
    }

    internal static byte[] Unpacked(Stream packed)
    {
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }
}
