using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Benchmarks;

/// <summary>A record's text → its tree, by either reader, and → the record.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private (RecordFile Place, SourceFile File)[] _forms = [];

    [GlobalSetup]
    public void Open()
    {
        _forms = [.. RealForms.Of().All.Select(f => (f.Place, f.Record!.File))];
        if (_forms.Any(f => PlainYamlReader.Read(f.File) is null))
            throw new InvalidOperationException("The plain reader declines a form.");
    }

    [Benchmark(OperationsPerInvoke = RealForms.Count)]
    public object? TreeByPlainReader()
    {
        YamlNode? tree = null;
        foreach (var (_, file) in _forms)
            tree = PlainYamlReader.Read(file);
        return tree;
    }

    [Benchmark(OperationsPerInvoke = RealForms.Count)]
    public object? TreeByPackage()
    {
        YamlNode? tree = null;
        foreach (var (_, file) in _forms)
            tree = YamlParser.Parse(file, MendedText.Unchanged(file), 1, new DiagnosticBag());
        return tree;
    }

    [Benchmark(OperationsPerInvoke = RealForms.Count)]
    public object? Record()
    {
        EvaluationRecord? record = null;
        foreach (var (place, file) in _forms)
            record = RecordReader.Read(place, file, new DiagnosticBag(isBrief: true));
        return record;
    }
}
