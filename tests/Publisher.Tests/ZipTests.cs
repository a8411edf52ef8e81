using System.IO.Compression;
using System.Text;
using Publisher.OpenData;

namespace Publisher.Tests;

/// <summary>A ZIP file is made of its files alone: not of the clock, the system or the disk.</summary>
public sealed class ZipTests
{
    [Fact]
    public void Files_come_back_in_their_order_with_the_first_date_of_ZIP()
    {
        using var zip = new ZipArchive(new MemoryStream(Packed()));
        Assert.Equal(["data/b.csv", "a.csv", "读我.txt"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(zip.Entries, e => Assert.Equal(0x81A4 << 16, e.ExternalAttributes));
        Assert.Equal(["bb", "a", "字"], zip.Entries.Select(Text));
    }

    [Fact]
    public void The_same_files_make_the_same_bytes() => Assert.Equal(Packed(), Packed());

    [Fact]
    public void An_output_that_cannot_seek_is_enough()
    {
        var (whole, piped) = (new MemoryStream(), new MemoryStream());
        using (var pipe = new GZipStream(piped, CompressionLevel.NoCompression, leaveOpen: true))
            Pack(pipe);
        piped.Position = 0;
        using (var pipe = new GZipStream(piped, CompressionMode.Decompress))
            pipe.CopyTo(whole);
        using var zip = new ZipArchive(whole);
        Assert.Equal(["bb", "a", "字"], zip.Entries.Select(Text));
    }

    private static byte[] Packed()
    {
        var file = new MemoryStream();
        Pack(file);
        return file.ToArray();
    }

    private static void Pack(Stream output)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "a");
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc));
        using (var zip = new ZipWriter(output))
        {
            using (var entry = zip.Add("data/b.csv"))
                entry.Write("bb"u8);
            zip.AddFile("a.csv", path);
            using (var entry = zip.Add("读我.txt"))
                entry.Write(Encoding.UTF8.GetBytes("字"));
        }
        File.Delete(path);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
