using Publisher.Diagnostics;

namespace Publisher.Pages;

/// <summary>
/// One kind of finding as readers are told it: the theme has the sentence, this has the values for it.
/// </summary>
/// <param name="Key">Of the sentence in the theme's strings: <c>notice_PB3106</c>;
/// a list's items stand under <c>…_item</c>.</param>
/// <param name="Items">One for each indicator concerned; a finding about the whole form is a single item.</param>
/// <param name="IsList">The findings each name an indicator.</param>
public sealed record Notice(string Key, IReadOnlyList<IReadOnlyDictionary<string, string>> Items, bool IsList)
{
    public int Count => Items.Count;

    public string ItemKey => Key + "_item";

    /// <summary>What the sentence above a list names: how many there are.</summary>
    public IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string> { ["count"] = Figures.Count(Count) };

    /// <summary>
    /// The findings that concern readers, a notice for each code, in the order in which they were found.
    /// </summary>
    /// <param name="language">Of the site: values that are words follow it.</param>
    public static IReadOnlyList<Notice> Of(IEnumerable<Diagnostic> findings, Language language) =>
        [
            .. findings
                .Where(f => f.Code.ConcernsReaders)
                .GroupBy(f => f.Code.Id)
                .Select(group => new Notice(
                    $"notice_{group.Key}",
                    [.. group.Select(f => f.Values.ToDictionary(v => v.Name, v => v.Value.In(language)))],
                    group.First().Values.Any(v => v.Name == "name")
                )),
        ];
}
