using Publisher.Diagnostics;

namespace Publisher.Config;

/// <summary>
/// Where pages of one kind stand, relative to the site's root: <c>year/{year}/{page}.html</c>, each word in braces
/// being filled in page by page.
/// </summary>
public sealed record AddressPattern(string Text)
{
    public bool Has(string place) => Text.Contains($"{{{place}}}", StringComparison.Ordinal);

    /// <summary>The words in braces.</summary>
    public IReadOnlyList<string> Places
    {
        get
        {
            var places = new List<string>();
            Sentence.Fill(
                Text,
                name =>
                {
                    places.Add(name);
                    return "";
                }
            );
            return places;
        }
    }

    public string Fill(params IReadOnlyList<(string Name, string Value)> values) =>
        Sentence.Fill(
            Text,
            name => values.FirstOrDefault(v => v.Name == name, (Name: name, Value: $"{{{name}}}")).Value
        );
}
