using Publisher.Config;
using Publisher.Output;
using Publisher.Pages;

namespace Publisher.Tests;

/// <summary>What is looked up without a string is what the string says, however long it is.</summary>
public sealed class PathsAndAddressesTests : FolderTests
{
    [Theory]
    [InlineData("projects/{year}/{id}.html", 8)]
    [InlineData("projects/{year}/{id}.html", 64)]
    [InlineData("{id}", 64)]
    [InlineData("a.b/{year}/{other}/{id}.v2.html", 32)]
    public void An_address_fits_into_any_room(string text, int digits)
    {
        var (pattern, id) = (new AddressPattern(text), new string('7', digits));
        var address = pattern.Fill(("id", id), ("year", "2023"));
        foreach (var room in new[] { 0, 16, 128 })
        {
            var filled = pattern.FillIn(new char[room], ("id", id), ("year", "2023"));
            Assert.Equal(address, filled.ToString());
            foreach (var ending in new[] { ".yml", ".json" })
                Assert.Equal(
                    SitePlan.Beside(address, ending),
                    SitePlan.Beside(new char[room], filled, ending).ToString()
                );
        }
        Assert.Equal(Path.ChangeExtension(address, ".csv"), SitePlan.Beside(address, ".csv"));
    }

    [Fact]
    public void A_file_is_found_however_deep_it_lies()
    {
        string At(string path) => Path.Combine(Folder, path);
        var folder = string.Join('/', Enumerable.Repeat("绩效自评表-performance", 14));
        Directory.CreateDirectory(At($"web/{folder}/empty"));
        File.WriteAllText(At($"web/{folder}/表.txt"), "");
        File.WriteAllText(At("web/a.txt"), "");
        Assert.Equal(
            ["a.txt", $"{folder}/empty/", $"{folder}/表.txt"],
            SiteContents.PathsIn(At("web")).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [5, folder.Length + 6, folder.Length + 7],
            SiteContents.SelectPaths(At("web"), path => path.Length).Order()
        );
    }
}
