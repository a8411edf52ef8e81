using Publisher.Output;

namespace Publisher.Tests;

/// <summary>An address that leads to a record leads to no other, whether or not that record is read again.</summary>
public sealed class FormerPlaceTests : IDisposable
{
    private const string Former = "  formerly: [2023/pt-zfb-01]\n";

    private readonly TestSite _site = TestSite.OfTheRealForms();
    private readonly string _form = File.ReadAllText(Repository.At("input/records/2023/pt-zfb-01.yml"));

    public FormerPlaceTests()
    {
        Build();
        File.Delete(Record("pt-zfb-01"));
        File.WriteAllText(Record("pt-001"), _form + Former);
        Build();
        _site.WithAbout("甲");
        Build();
    }

    public void Dispose() => _site.Dispose();

    private string Record(string id) => _site.At($"input/records/2023/{id}.yml");

    private void Build()
    {
        var (exitCode, output, _) = _site.Run("build");
        Assert.True(exitCode == 0, output);
    }

    private void MustRefuse(string file, string former, params string[] options)
    {
        var before = _site.Published();
        var (exitCode, output, _) = _site.Run(["build", .. options]);
        Assert.Equal(1, exitCode);
        var told = Assert.Single(output.Split('\n'), line => line.Contains(": error PB", StringComparison.Ordinal));
        Assert.StartsWith($"input/records/2023/{file}.yml:", told, StringComparison.Ordinal);
        Assert.Contains($"PB7106 former-place-taken: '2023/{former}'", told, StringComparison.Ordinal);
        Assert.Equal(before, _site.Published());
    }

    [Theory]
    [InlineData("pt-zfb-01")]
    [InlineData("pt-zfb-01", "--full")]
    [InlineData("PT-ZFB-01")]
    [InlineData("PT-ZFB-01", "--full")]
    public void No_other_record_can_claim_it(string former, params string[] options)
    {
        File.AppendAllText(Record("pt-zfb-02"), $"  formerly: [2023/{former}]\n");
        MustRefuse("pt-zfb-02", former, options);
    }

    [Theory]
    [InlineData()]
    [InlineData("--full")]
    public void No_new_record_can_stand_there(params string[] options)
    {
        var other = File.ReadAllText(Record("pt-zfb-02"));
        other = other.Replace("\nname: ", "\nname: 另一个", StringComparison.Ordinal);
        File.WriteAllText(Record("pt-zfb-01"), other);
        MustRefuse("pt-001", "pt-zfb-01", options);
    }

    [Theory]
    [InlineData()]
    [InlineData("--full")]
    public void What_two_records_claim_is_told_once(params string[] options)
    {
        File.AppendAllText(Record("pt-zfb-03"), "  formerly: [2023/pt-zfb-02]\n");
        MustRefuse("pt-zfb-03", "pt-zfb-02", options);
    }

    [Fact]
    public void The_record_takes_it_along_and_may_return_to_it()
    {
        File.Move(Record("pt-001"), Record("pt-002"));
        File.WriteAllText(Record("pt-002"), _form + "  formerly: [2023/pt-001, 2023/pt-zfb-01]\n");
        Build();
        Assert.Contains("url=../2023/pt-002.html", Page("pt-zfb-01"), StringComparison.Ordinal);
        Assert.Contains("url=../2023/pt-002.html", Page("pt-001"), StringComparison.Ordinal);
        File.Delete(Record("pt-002"));
        File.WriteAllText(Record("pt-zfb-01"), _form + "  formerly: [2023/pt-001, 2023/pt-002]\n");
        Build();
        Assert.DoesNotContain("http-equiv=\"refresh\"", Page("pt-zfb-01"), StringComparison.Ordinal);
        Assert.Contains("url=../2023/pt-zfb-01.html", Page("pt-002"), StringComparison.Ordinal);
        Assert.Equal(5, ReleaseLog.Read(_site.Output)!.Entries.Count);
    }

    private string Page(string id) => _site.Published()[$"2023/{id}.html"].AsText();
}
