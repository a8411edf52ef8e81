using System.Text;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>Rows that have left memory are those that were added, whoever reads them, and while others are
/// added.</summary>
public sealed class ManifestRowsTests : IDisposable
{
    private const int Count = 5_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-rows-").FullName;
    private readonly ManifestRows _rows = new(few: 10, held: 4);
    private readonly List<int> _places = [];

    public void Dispose()
    {
        _rows.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Rows_that_were_set_aside_are_read_as_they_were_added()
    {
        AddUpTo(Count / 2);
        _rows.SetAside(_folder);
        var random = new Random(1);
        for (var i = Count / 2; i < Count; i++)
        {
            AddUpTo(i + 1);
            Check(random.Next(i));
        }
        Assert.Equal(
            Enumerable.Range(0, Count).Select(FileOf).OrderBy(f => f.Path, StringComparer.Ordinal),
            Manifest.Of(_rows, [.. _places.OrderBy(_ => random.Next())]).Entries
        );
        AreSetAside();
    }

    [Fact]
    public async Task Rows_are_read_by_many_while_one_adds()
    {
        _rows.SetAside(_folder);
        AddUpTo(1);
        var readers = Enumerable
            .Range(0, 4)
            .Select(seed =>
                Task.Run(
                    () =>
                    {
                        var random = new Random(seed);
                        for (var count = 0; count < Count; )
                        {
                            lock (_places)
                                count = _places.Count;
                            Check(random.Next(count));
                        }
                    },
                    TestContext.Current.CancellationToken
                )
            )
            .ToList();
        for (var i = 1; i < Count; i++)
            AddUpTo(i + 1);
        await Task.WhenAll(readers);
        AreSetAside();
    }

    /// <summary>The file has no name by which anybody else would find it.</summary>
    [Fact]
    public void Nothing_is_left_of_what_was_set_aside()
    {
        _rows.SetAside(_folder);
        AddUpTo(Count);
        Check(0);
        if (!OperatingSystem.IsWindows())
            Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
        AreSetAside();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    /// <summary>A path that is longer than a block of rows has one of its own.</summary>
    [Fact]
    public void A_row_may_be_longer_than_a_block()
    {
        _rows.SetAside(_folder);
        var file = new ManifestEntry(new string('a', 100_000), 1, FileHash.Of("a"u8));
        var place = _rows.Add(file);
        AddUpTo(Count);
        Assert.Equal(file, _rows[place].ToEntry());
        Assert.All([0, Count / 2, Count - 1], Check);
        AreSetAside();
    }

    [Fact]
    public void Where_the_disk_refuses_them_they_stay_in_memory()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        AddUpTo(Count / 2);
        _rows.SetAside(file);
        AddUpTo(Count);
        _rows.Dispose();
        Assert.All(Enumerable.Range(0, Count), Check);
    }

    private void AddUpTo(int count)
    {
        while (_places.Count < count)
        {
            var place = _rows.Add(FileOf(_places.Count));
            lock (_places)
                _places.Add(place);
        }
    }

    private void Check(int number)
    {
        int place;
        lock (_places)
            place = _places[number];
        Assert.Equal(FileOf(number), _rows[place].ToEntry());
    }

    /// <summary>They were not in memory all the time.</summary>
    private void AreSetAside()
    {
        Check(Count - 1);
        _rows.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Enumerable.Range(0, Count).Sum(SizeOf));

        int SizeOf(int number) => _rows[_places[number]].Packed.Length;
    }

    private static ManifestEntry FileOf(int number)
    {
        var path = FormattableString.Invariant($"{2020 + number % 7}/pt-{number}.html");
        var hash = FileHash.Of(Encoding.UTF8.GetBytes(path));
        return new ManifestEntry(path, number, hash, number % 2 == 0 ? null : RecordOf(number, hash));
    }

    private static PublishedRecord RecordOf(int number, FileHash hash) =>
        new(2020 + number % 7, $"pt-{number}", RecordPageKind.Disclosure, hash, 1, 0, 0, null);
}
