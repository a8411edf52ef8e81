using Publisher.Diagnostics;

namespace Publisher.Pages;

/// <summary>
/// One kind of finding as readers are told it: the theme has the sentence, this has the values for it.
/// </summary>
/// <param name="Key">Of the sentence in the theme's strings: <c>notice_PB3106</c>;
/// a list's items stand under <c>…_item</c>.</param>
/// <param name="Count">How many findings it is of; one about the whole form is a single one.</param>
/// <param name="IsList">The findings each name an indicator.</param>
public sealed record Notice(string Key, int Count, bool IsList)
{
    private readonly List<Diagnostic> _findings = [];
    private readonly Language _language;

    private Notice(string key, List<Diagnostic> findings, Language language)
        : this(key, findings.Count, findings[0].Values.Any(v => v.Name == "name"))
    {
        _findings = findings;
        _language = language;
    }

    public string ItemKey => Key + "_item";

    /// <summary>What the sentence above a list names: how many there are.</summary>
    public IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string> { ["count"] = Figures.Count(Count) };

    /// <summary>The values of each finding, made when a page tells them.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Items =>
        [.. _findings.Select(f => f.Values.ToDictionary(v => v.Name, v => v.Value.In(_language)))];

    /// <summary>
    /// The findings that concern readers, a notice for each code, in the order in which they were found.
    /// </summary>
    /// <param name="language">Of the site: values that are words follow it.</param>
    public static IReadOnlyList<Notice> Of(IReadOnlyList<Diagnostic> findings, Language language)
    {
        var groups = new List<List<Diagnostic>>();
        foreach (var finding in findings)
        {
            if (!finding.Code.ConcernsReaders)
                continue;
            if (groups.Find(g => g[0].Code == finding.Code) is { } group)
                group.Add(finding);
            else
                groups.Add([finding]);
        }
        return groups.ConvertAll(g => new Notice($"notice_{g[0].Code.Id}", g, language));
    }
}
