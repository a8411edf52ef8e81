using System.Collections.Concurrent;
using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>Whether pages, and the style sheets and scripts that they load, stay light.</summary>
internal sealed class WeightChecks(SiteFolder site)
{
    private const int PageLimit = 30 * 1024;
    private const int StyleLimit = 25 * 1024;
    private const int ScriptLimit = 20 * 1024;

    /// <summary>What pages load at their start. A search index, fetched on demand, is not among it.</summary>
    private readonly ConcurrentDictionary<(string Directive, string Route), long> _sizes = new();

    public void Check(InspectedPage page)
    {
        if (page.IsDisclosure && page.ByteCount > PageLimit)
            page.Report(
                InspectionCodes.PageTooHeavy,
                null,
                ("found", Text(page.ByteCount)),
                ("limit", Text(PageLimit))
            );
        foreach (var reference in page.References)
        {
            if (reference is not { Directive: "style-src" or "script-src" })
                continue;
            var address = Address.Resolve(page.Route, reference.Written);
            if (address.IsOwn)
                _sizes.GetOrAdd((reference.Directive, address.Route), key => site.SizeOf(key.Route));
        }
    }

    public void CheckSite(PageFindings findings)
    {
        Check("style-src", StyleLimit, InspectionCodes.StylesTooHeavy, findings);
        Check("script-src", ScriptLimit, InspectionCodes.ScriptsTooHeavy, findings);
    }

    private void Check(string directive, int limit, DiagnosticCode code, PageFindings findings)
    {
        var files = _sizes.Where(s => s.Key.Directive == directive).OrderBy(s => s.Key.Route, StringComparer.Ordinal);
        var total = files.Sum(f => f.Value);
        if (total > limit)
            findings.Report(
                code,
                [("found", Text(total)), ("limit", Text(limit))],
                [.. files.Select(f => (BilingualText)$"{Text(f.Value)} {f.Key.Route}")]
            );
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
