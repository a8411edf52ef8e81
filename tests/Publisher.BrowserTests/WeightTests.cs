namespace Publisher.BrowserTests;

/// <summary>Pages stay light enough for a cheap phone.</summary>
public sealed class WeightTests(Sites sites)
{
    [Theory]
    [InlineData(PageKinds.Real)]
    [InlineData(PageKinds.Synthetic)]
    public void Pages_styles_and_scripts_keep_their_limits(string site)
    {
        var pages = sites[site]
            .Files("*.html")
            .Where(f => f.Directory!.Name.StartsWith("20", StringComparison.Ordinal));
        var disclosures = pages
            .Where(f => f.Directory!.Parent!.FullName == Path.GetFullPath(sites[site].Folder))
            .ToList();
        Assert.Equal(site == PageKinds.Real ? 18 : SyntheticSite.Records.Count + 1, disclosures.Count);
        var heaviest = disclosures.MaxBy(f => f.Length)!;
        Assert.True(heaviest.Length <= 30 * 1024, $"{heaviest.Name} has {heaviest.Length} bytes");
        Assert.InRange(sites[site].Files("*.css").Sum(f => f.Length), 1, 25 * 1024);
        Assert.InRange(sites[site].Files("*.js").Sum(f => f.Length), 1, 20 * 1024);
    }
}
