using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;

namespace Publisher;

/// <summary>All that a preview's site is made from besides the records, as it was when it was last without
/// errors.</summary>
/// <param name="Key">Of the files as they are now.</param>
/// <param name="EvaluationKey">Of what the records were evaluated by.</param>
/// <param name="Findings">Of the files as they are now.</param>
internal sealed record LiveSource(
    FileHash Key,
    FileHash EvaluationKey,
    SiteSource Site,
    RuleBook Rules,
    IReadOnlyList<Diagnostic> Findings
)
{
    /// <summary>An evaluator that tells nothing of other records: they may change while this one stays. One for each
    /// thread: it keeps what it works with.</summary>
    public Evaluator NewEvaluator(BuildOptions options, InputFolder folder) =>
        new(options, folder, Rules, Site, last: null, publishes: false);

    /// <summary>The same where nothing has changed; what has changed and is wrong changes the findings alone.</summary>
    /// <returns>Null where there is an error from the start.</returns>
    public static LiveSource? Read(BuildOptions options, InputFolder folder, LiveSource? before, DiagnosticBag findings)
    {
        var key = SiteKey.Of(options, folder);
        if (before is not null && before.Key == key)
            return before;
        var evaluationKey = SiteKey.OfEvaluation(options.Root);
        var (site, rules) = SiteSource.Read(options, folder, findings);
        if (site is not null && !findings.HasErrors)
            return new LiveSource(key, evaluationKey, site, rules, findings.InReadingOrder());
        return before is null ? null : before with { Key = key, Findings = findings.InReadingOrder() };
    }
}
