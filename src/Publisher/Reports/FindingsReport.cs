using Publisher.Diagnostics;

namespace Publisher.Reports;

/// <summary>What a check found, ready to be told in any format.</summary>
/// <param name="Findings">In reading order.</param>
/// <param name="Rules">Every code there is, by number.</param>
/// <param name="Records">What became of the records, each with a word for it.</param>
public sealed record FindingsReport(
    IReadOnlyList<Diagnostic> Findings,
    IReadOnlyList<DiagnosticCode> Rules,
    IReadOnlyDictionary<string, int> Records
)
{
    public int Errors => Findings.Count(f => f.Code.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;
}
