using Publisher.Reading;
using Publisher.Store;

namespace Publisher.Tests;

/// <summary>What the system says of a record's file is the same, whichever way it is asked.</summary>
public sealed class FolderSignaturesTests : FolderTests
{
    [Fact]
    public void Files_of_many_folders_are_asked_for_in_turn()
    {
        RecordFile[] records =
        [
            Write("input/records/2022", "pt-001", ".yml"),
            Write("input/records/2023", "pt-001", ".yaml"),
            Write("input/records/2022", new string('a', 64), ".yml"),
            Write("input/records/2023/more", "pt-002", ".yml"),
        ];
        using var signatures = new FolderSignatures(Folder);
        foreach (var record in records.Concat(records.Reverse()))
        {
            var signature = signatures.Of(record);
            Assert.NotEqual(FileSignature.None, signature);
            Assert.Equal(FileSignature.Of(Path.Combine(Folder, record.Path)), signature);
        }
    }

    [Fact]
    public void What_is_not_there_has_none()
    {
        var there = Write("input/records/2022", "pt-001", ".yml");
        using var signatures = new FolderSignatures(Folder);
        Assert.Equal(FileSignature.None, signatures.Of(there with { Id = "pt-002" }));
        Assert.Equal(FileSignature.None, signatures.Of(there with { Folder = "input/records/2023" }));
        Assert.Equal(FileSignature.None, signatures.Of(there with { Folder = there.Path }));
        Assert.Equal(FileSignature.None, signatures.Of(there with { Id = new string('a', 300) }));
        Assert.NotEqual(FileSignature.None, signatures.Of(there));
    }

    private RecordFile Write(string folder, string id, string extension)
    {
        Directory.CreateDirectory(Path.Combine(Folder, folder));
        File.WriteAllText(Path.Combine(Folder, folder, id + extension), id);
        return new RecordFile(folder, id, extension, 2022);
    }
}
