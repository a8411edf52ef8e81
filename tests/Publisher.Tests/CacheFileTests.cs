using System.Text;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>A cache file is the old one or the new one, whole, or none.</summary>
public sealed class CacheFileTests : FolderTests
{
    private string Place => Path.Combine(Folder, "notes", "store");

    [Fact]
    public void What_was_written_is_read_and_nothing_stands_beside_it()
    {
        Write("first", isCompleted: true);
        Write("second", isCompleted: true);
        Assert.Equal("second"u8, CacheFile.Read(Place)!.Value);
        Assert.Equal([Place], Directory.GetFiles(Path.GetDirectoryName(Place)!));
    }

    [Fact]
    public void What_is_not_completed_leaves_the_old_one()
    {
        Write("first", isCompleted: true);
        Write("second", isCompleted: false);
        Assert.Equal("first"u8, CacheFile.Read(Place)!.Value);
        Assert.Equal([Place], Directory.GetFiles(Path.GetDirectoryName(Place)!));
    }

    [Fact]
    public void One_that_is_cut_off_or_changed_is_none()
    {
        Write("first", isCompleted: true);
        var bytes = File.ReadAllBytes(Place);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(Place, bytes[..length]);
            Assert.Null(CacheFile.Read(Place));
        }
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 1;
            File.WriteAllBytes(Place, changed);
            Assert.Null(CacheFile.Read(Place));
        }
    }

    private void Write(string content, bool isCompleted)
    {
        using var file = new FileReplacement(Place);
        file.Content.Write(Encoding.UTF8.GetBytes(content));
        if (isCompleted)
            CacheFile.Complete(file);
    }
}
