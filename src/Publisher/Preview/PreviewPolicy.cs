namespace Publisher.Preview;

/// <summary>A page's content security policy → one that lets the preview's own script, style sheet and questions
/// through as well, and nothing of anybody else.</summary>
internal static class PreviewPolicy
{
    private const string Self = "'self'";
    private const string None = "'none'";

    /// <param name="policy">As the page states it; empty where it states none.</param>
    /// <returns>The same where it lets them through already.</returns>
    public static string Of(string policy)
    {
        if (policy.Length == 0)
            return policy;
        var directives = policy
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => d.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var isChanged = false;
        foreach (var name in new[] { "script-src", "style-src", "connect-src" })
        {
            var at = directives.FindIndex(d => d[0].Equals(name, StringComparison.OrdinalIgnoreCase));
            var sources = (at >= 0 ? directives[at] : directives.Find(IsDefault))?[1..];
            if (sources is null || sources.Contains(Self) || sources.Contains("*"))
                continue;
            isChanged = true;
            string[] wider = [name, Self, .. sources.Where(s => s != None)];
            if (at >= 0)
                directives[at] = wider;
            else
                directives.Add(wider);
        }
        return isChanged ? string.Join("; ", directives.Select(d => string.Join(' ', d))) : policy;
    }

    private static bool IsDefault(string[] directive) =>
        directive[0].Equals("default-src", StringComparison.OrdinalIgnoreCase);
}
