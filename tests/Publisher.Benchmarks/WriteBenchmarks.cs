using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Benchmarks;

/// <summary>A page's bytes → a file of the new site.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    /// <summary>Each page is a new file: so many are written between two times of clearing away.</summary>
    private const int Pages = 5_000;

    private const int PageBytes = 8 * 1024;

    private readonly OutputFile[] _pages = new OutputFile[Pages];

    private string _folder = "";
    private OutputFolder _output = null!;

    [GlobalSetup]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("publisher-benchmark-").FullName;
        var texts = RealForms.Of().All.SelectMany(f => Encoding.UTF8.GetBytes(f.Record!.File.Text));
        var content = texts.Take(PageBytes).ToArray();
        for (var i = 0; i < Pages; i++)
            _pages[i] = new OutputFile(FormattableString.Invariant($"2023/{i:0000}.html"), content);
    }

    [IterationSetup]
    public void Begin() =>
        _output = OutputFolder.Open(Path.Combine(_folder, "output"), Repository.Root, new DiagnosticBag())!;

    [Benchmark(OperationsPerInvoke = Pages)]
    public void Page()
    {
        foreach (var page in _pages)
            _output.Write(page);
    }

    /// <summary>What fails is not told before a site is published: here it shows in the count.</summary>
    [IterationCleanup]
    public void End()
    {
        if (_output.WrittenCount != Pages)
            throw new InvalidOperationException($"Only {_output.WrittenCount} pages were written.");
        _output.Discard();
    }

    [GlobalCleanup]
    public void Close() => Directory.Delete(_folder, recursive: true);
}
