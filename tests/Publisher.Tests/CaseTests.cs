namespace Publisher.Tests;

/// <summary>
/// The files of <c>tests/cases/accept</c> and <c>reject</c>: each is checked, and what is said about it is exact.
/// </summary>
public sealed class CaseTests
{
    public static TheoryData<string> Accepted => Names("accept", "*.yml");

    public static TheoryData<string> Rejected => Names("reject", "*.yml");

    public static TheoryData<string> RejectedSites =>
        [
            .. Directory
                .EnumerateDirectories(Repository.Cases("reject"))
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void An_accepted_record_gives_no_finding(string name)
    {
        using var site = new TestSite().WithFile("input/records/2023/case.yml", Repository.Cases($"accept/{name}"));
        var (exitCode, output, error) = site.Run("check", "--strict");
        Assert.Equal("1 file found: 1 ready, 0 held back, 0 ignored\n0 errors, 0 warnings\n", output);
        Assert.Equal((0, ""), (exitCode, error));
    }

    [Theory]
    [MemberData(nameof(Rejected))]
    public void A_rejected_record_is_told_what_is_wrong_and_where(string name)
    {
        using var site = new TestSite().WithFile("input/records/2023/case.yml", Repository.Cases($"reject/{name}"));
        var (_, output, error) = site.Run("check");
        Snapshot.Match(Repository.Cases($"reject/{Path.ChangeExtension(name, ".txt")}"), output);
        Assert.Empty(error);
    }

    [Theory]
    [MemberData(nameof(RejectedSites))]
    public void A_rejected_site_is_told_what_is_wrong_and_where(string name)
    {
        using var site = new TestSite().WithOverlay(Repository.Cases($"reject/{name}"));
        var (_, output, error) = site.Run("check");
        Snapshot.Match(Repository.Cases($"reject/{name}/expected.txt"), output);
        Assert.Empty(error);
    }

    [Fact]
    public void Five_faults_of_one_record_are_told_in_one_run_each_at_its_place()
    {
        using var site = new TestSite().WithFile(
            "input/records/2023/case.yml",
            Repository.Cases("reject/five-faults.yml")
        );
        var (exitCode, output, _) = site.Run("check");
        Assert.Equal(1, exitCode);
        Assert.Equal(
            5,
            output
                .Split('\n')
                .Where(l => l.StartsWith("input/", StringComparison.Ordinal))
                .Select(l => l.Split(' ')[2])
                .Distinct()
                .Count()
        );
    }

    private static TheoryData<string> Names(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(Repository.Cases(folder), pattern)
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];
}
