using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>Files that commands write: whole or not at all, and never over what nobody has read.</summary>
public sealed class OfficeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-").FullName;
    private readonly DiagnosticBag _findings = new();

    private string Place => Path.Combine(_folder, "2023", "a.yml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_file_is_written_with_the_folders_above_it()
    {
        Assert.True(Write("name: 甲\n", replaces: null));
        Assert.Equal("name: 甲\n", File.ReadAllText(Place));
        Assert.Equal([Place], Directory.GetFiles(Path.GetDirectoryName(Place)!));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_by_whoever_has_read_it()
    {
        Write("one", replaces: null);
        Assert.False(Write("two", replaces: null));
        Assert.False(Write("two", replaces: "onf"));
        Assert.Equal("one", File.ReadAllText(Place));
        Assert.True(Write("two", replaces: "one"));
        Assert.Equal("two", File.ReadAllText(Place));
        Assert.Equal(2, _findings.Errors);
        AssertTold("PB9114 changed-meanwhile");
    }

    [Fact]
    public void What_the_disk_refuses_leaves_the_old_file()
    {
        File.WriteAllText(Path.Combine(_folder, "2023"), "a file in the place of the folder");
        Assert.False(Write("one", replaces: null));
        AssertTold("PB9115 cannot-write-file");
    }

    private bool Write(string text, string? replaces) =>
        OfficeFile.Write(
            Place,
            "input/records/2023/a.yml",
            Encoding.UTF8.GetBytes(text),
            replaces is null ? null : Encoding.UTF8.GetBytes(replaces),
            _findings
        );

    private void AssertTold(string told) =>
        Assert.Contains(_findings.Findings, f => $"{f.Code.Id} {f.Code.Name}" == told);
}
