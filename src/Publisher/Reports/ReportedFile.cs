using Publisher.Diagnostics;

namespace Publisher.Reports;

/// <summary>A file and what was found in it.</summary>
/// <param name="Title">The project's name as the form has it; null where it is no record, or cannot be read.</param>
/// <param name="Department">主管部门; null where it is no record, or cannot be read.</param>
public sealed record ReportedFile(string Path, string? Title, string? Department, IReadOnlyList<Diagnostic> Findings)
{
    public int Errors => Findings.Count(f => f.Code.Severity == Severity.Error);
}
