using System.Runtime.CompilerServices;
using Publisher.Diagnostics;

namespace Publisher.Config;

/// <summary>
/// Where pages of one kind stand, relative to the site's root: <c>year/{year}/{page}.html</c>, each word in braces
/// being filled in page by page.
/// </summary>
public sealed class AddressPattern(string text)
{
    public string Text => text;

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

    /// <summary>A place for which there is no value stays as it is.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var address = new DefaultInterpolatedStringHandler(Text.Length, 0, null, stackalloc char[128]);
        Fill(ref address, values);
        return address.ToStringAndClear();
    }

    /// <summary>The same without a string, for an address that is only looked up.</summary>
    /// <param name="room">Where it is written, if it is long enough.</param>
    public ReadOnlySpan<char> FillIn(Span<char> room, params scoped ReadOnlySpan<(string Name, string Value)> values)
    {
        var address = new DefaultInterpolatedStringHandler(Text.Length, 0, null, room);
        Fill(ref address, values);
        return address.Text;
    }

    private void Fill(
        ref DefaultInterpolatedStringHandler address,
        scoped ReadOnlySpan<(string Name, string Value)> values
    )
    {
        foreach (var (text, place) in _pieces.Value)
        {
            address.AppendLiteral(text);
            if (place is not null)
                address.AppendLiteral(ValueOf(place, values));
        }
    }

    private static string ValueOf(string place, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
            if (name == place)
                return value;
        return $"{{{place}}}";
    }

    /// <summary>Cut once: a site has an address for each of its records.</summary>
    private readonly Lazy<(string Text, string? Place)[]> _pieces = new(() =>
        [.. Sentence.PiecesOf(text).Select(p => (text[p.Start..p.End], p.Place))]
    );
}
