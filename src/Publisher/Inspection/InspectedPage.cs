using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>One page under inspection: its elements in their order, and what it refers to.</summary>
internal sealed class InspectedPage
{
    private readonly string _text;
    private readonly PageFindings _findings;

    public InspectedPage(string route, string text, int byteCount, IHtmlDocument document, PageFindings findings)
    {
        (Route, ByteCount, Document) = (route, byteCount, document);
        (_text, _findings) = (text, findings);
        Elements = [.. document.All];
        References = [.. Elements.SelectMany(Reference.Of)];
        foreach (var element in Elements)
            if (element.Id is { Length: > 0 } id)
                Ids.TryAdd(id, element);
    }

    public string Route { get; }

    public int ByteCount { get; }

    public IHtmlDocument Document { get; }

    public IReadOnlyList<IElement> Elements { get; }

    public IReadOnlyList<Reference> References { get; }

    /// <summary>The first element of each id.</summary>
    public Dictionary<string, IElement> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>One project's page, <c>/2023/pt-001.html</c>: no other page stands below a bare year.</summary>
    public bool IsDisclosure =>
        Route is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '/', ..];

    public IEnumerable<IElement> All(params string[] names) => Elements.Where(e => names.Contains(e.LocalName));

    /// <summary>The content of the <c>meta</c> of a name; null where there is none, or it says nothing.</summary>
    public string? Meta(string name) =>
        All("meta")
            .Where(m => name.Equals(m.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))
            .Select(m => m.GetAttribute("content"))
            .FirstOrDefault(c => !string.IsNullOrWhiteSpace(c));

    public int LineOf(IElement element) => ElementPlace.Of(_text, Elements, element).Line;

    public void Report(
        DiagnosticCode code,
        IElement? element,
        params IReadOnlyList<(string Name, BilingualText Value)> values
    ) => _findings.Report(code, values, [], element is null ? null : () => ElementPlace.Of(_text, Elements, element));
}
