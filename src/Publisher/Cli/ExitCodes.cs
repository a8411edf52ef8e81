using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary>How a run ended, for scripts.</summary>
public static class ExitCodes
{
    public const int Success = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int InputOutput = 3;

    /// <summary>A function of what was found, and of nothing else.</summary>
    public static int Of(IReadOnlyList<Diagnostic> findings, bool strict) =>
        findings.Any(f => f.Code.IsInputOutput) ? InputOutput
        : findings.Any(f => strict || f.Code.Severity == Severity.Error) ? Findings
        : Success;
}
