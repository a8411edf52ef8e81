namespace Publisher.Tests;

/// <summary>The folders of <c>tests/cases/sites</c>: each is a site whose every published byte is expected.</summary>
public sealed class SiteTests
{
    public static TheoryData<string> Sites =>
        [
            .. Directory
                .EnumerateDirectories(Repository.Cases("sites"))
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_is_published_byte_for_byte_as_expected(string name)
    {
        var folder = Repository.Cases($"sites/{name}");
        using var site = new TestSite().WithOverlay(Path.Combine(folder, "source"));
        var arguments = File.ReadAllText(Path.Combine(folder, "command.txt"))
            .Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (exitCode, output, _) = site.Run(arguments);
        Snapshot.Match(
            Path.Combine(folder, "output.txt"),
            FormattableString.Invariant($"{output}exit code {exitCode}\n")
        );

        var published = site.Published();
        var expected = Path.Combine(folder, "expected");
        if (Snapshot.IsUpdating && Directory.Exists(expected))
            Directory.Delete(expected, recursive: true);
        foreach (var (path, content) in published)
            Snapshot.Match(Path.Combine(expected, path), content);
        Assert.Equal(TestSite.Files(expected).Keys, published.Keys);
    }

    [Fact]
    public void Another_folder_gives_the_same_bytes()
    {
        using var first = TestSite.OfTheRealForms();
        using var second = TestSite.OfTheRealForms();
        first.Run("build");
        second.Run("build", "--root", second.Root, "--output", second.At("elsewhere/site"));
        var (one, other) = (first.Published(), TestSite.Files(second.At("elsewhere/site")));
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, file => Assert.Equal(file.Value, other[file.Key]));
    }
}
