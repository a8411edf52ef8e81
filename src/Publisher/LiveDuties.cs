using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher;

/// <summary>The office's duties as a preview has them, and what was found in their files.</summary>
internal sealed record LiveDuties(FileHash Key, Duties Value, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>The same where their files have not changed.</summary>
    public static LiveDuties Read(string root, LiveDuties? before)
    {
        var (key, findings) = (SiteKey.OfDuties(root), new DiagnosticBag());
        return before?.Key == key ? before : new LiveDuties(key, Duties.Read(root, findings), findings.Findings);
    }
}
