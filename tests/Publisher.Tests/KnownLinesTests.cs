using System.Text;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>A manifest that is read beside another says what it says alone, whatever the two have in common.</summary>
public sealed class KnownLinesTests : FolderTests
{
    [Fact]
    public void Any_two_manifests_are_read_alike()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var before = Enumerable.Range(0, random.Next(60)).Select(FileOf).ToList();
            var after = before.Where(_ => random.Next(5) > 0).ToList();
            after = [.. after.Select(f => random.Next(5) > 0 ? f : f with { Bytes = random.Next() })];
            after.AddRange(Enumerable.Range(100, random.Next(20)).Select(FileOf));
            var (first, second) = (Write($"{seed}-a", before), Write($"{seed}-b", after));
            var known = Manifest.Read(first)!;
            var read = Manifest.Read(second, known, first)!;
            Assert.Equal(after.OrderBy(f => f.Path, StringComparer.Ordinal), read.Entries);
            Assert.Equal(Manifest.Read(second)!.Hash, read.Hash);
            Assert.Same(known.Rows, read.Rows);
            var same = Enumerable.Range(0, read.Entries.Count).Count(i => IsShared(known, read, i));
            var plain = before.Intersect(after).Count(f => Ascii.IsValid(f.Path));
            Assert.InRange(same, Math.Max(0, plain - 1), before.Intersect(after).Count());
        }
    }

    /// <summary>Its lines are not those of the manifest that was read from it.</summary>
    [Fact]
    public void A_file_that_has_changed_since_is_not_relied_on()
    {
        var files = Enumerable.Range(0, 30).Select(FileOf).ToList();
        var (first, second) = (Write("a", files), Write("b", files));
        var known = Manifest.Read(first)!;
        File.Delete(Path.Combine(first, Manifest.Route));
        Write("a", files[1..]);
        var read = Manifest.Read(second, known, first)!;
        Assert.Equal(Manifest.Read(second)!.Entries, read.Entries);
        Assert.NotSame(known.Rows, read.Rows);
    }

    /// <summary>Such a file is read, and the places of its lines are not those of its entries.</summary>
    [Fact]
    public void A_manifest_that_is_out_of_order_lends_no_line_to_another_file()
    {
        var files = Enumerable.Range(10, 30).Select(FileOf).ToList();
        var (first, second) = (Write("a", files), Write("b", files));
        var lines = File.ReadAllLines(Path.Combine(first, Manifest.Route));
        (lines[1], lines[2]) = (lines[2], lines[1]);
        File.WriteAllText(Path.Combine(first, Manifest.Route), string.Join('\n', lines) + '\n');
        var read = Manifest.Read(second, Manifest.Read(first)!, first)!;
        Assert.Equal(Manifest.Read(second)!.Entries, read.Entries);
    }

    [Fact]
    public void What_is_no_manifest_is_none_beside_another_either()
    {
        var files = Enumerable.Range(0, 30).Select(FileOf).ToList();
        var (first, second) = (Write("a", files), Write("b", files));
        File.AppendAllText(Path.Combine(second, Manifest.Route), "\n");
        Assert.Null(Manifest.Read(second, Manifest.Read(first)!, first));
        File.Delete(Path.Combine(second, Manifest.Route));
        Assert.Null(Manifest.Read(second, Manifest.Read(first)!, first));
    }

    private static bool IsShared(Manifest known, Manifest read, int place) =>
        known.PlaceOf(read.Entries[place].Path) is >= 0 and var there && known.PlaceAt(there) == read.PlaceAt(place);

    private string Write(string name, IEnumerable<ManifestEntry> files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        Manifest.Of(files).WriteTo(folder);
        return folder;
    }

    private static ManifestEntry FileOf(int number)
    {
        var path = FormattableString.Invariant(
            $"{2020 + number % 3}/{(number % 7 == 0 ? "页面" : "pt")}-{number}.html"
        );
        return new ManifestEntry(path, number, FileHash.Of(Encoding.UTF8.GetBytes(path)));
    }
}
