namespace Publisher.Config;

/// <summary>Which pages a theme has and where they stand: <c>theme.yml</c>.</summary>
/// <param name="Kinds">Besides disclosures and lists: <c>home</c>, <c>search</c> and the like.</param>
/// <param name="Lists">By kind: <c>all</c>, <c>year</c>, <c>department</c>, <c>grade</c>; those that the theme
/// has.</param>
/// <param name="IsByNumber">Lists go by the projects' numbers alone; else the newest year comes first.</param>
/// <param name="Data">The data files that the theme's pages need or lead to.</param>
public sealed record ThemePages(
    IReadOnlyList<string> Kinds,
    AddressPattern Disclosure,
    IReadOnlyDictionary<string, ListAddress> Lists,
    bool IsByNumber,
    IReadOnlyList<string> Data
)
{
    /// <summary>The templates that the theme must have.</summary>
    public IEnumerable<string> Templates =>
        Kinds.Prepend("disclosure").Concat(Lists.Count > 0 ? ["list"] : Enumerable.Empty<string>());
}
