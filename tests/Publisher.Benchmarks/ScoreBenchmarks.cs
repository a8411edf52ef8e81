using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Benchmarks;

/// <summary>A record → its score sheet, and both → findings, as a build and as <c>check</c> asks for them.</summary>
[MemoryDiagnoser]
public class ScoreBenchmarks
{
    private (EvaluationRecord Record, ScoreSheet Sheet)[] _forms = [];

    [GlobalSetup]
    public void Open() => _forms = [.. RealForms.Of().All.Select(f => (f.Record!, f.Sheet!))];

    [Benchmark(OperationsPerInvoke = RealForms.Count)]
    public object? Score()
    {
        ScoreSheet? sheet = null;
        foreach (var (record, own) in _forms)
            sheet = Scorer.Score(record, own.Rules);
        return sheet;
    }

    [Benchmark(OperationsPerInvoke = RealForms.Count)]
    public int CheckForBuild() => Check(isBrief: true);

    [Benchmark(OperationsPerInvoke = RealForms.Count)]
    public int CheckInFull() => Check(isBrief: false);

    private int Check(bool isBrief)
    {
        var found = 0;
        foreach (var (record, sheet) in _forms)
        {
            var findings = new DiagnosticBag(isBrief);
            RecordChecks.Check(record, sheet, requiredReviews: 0, findings);
            found += findings.Findings.Count;
        }
        return found;
    }
}
