using System.Buffers;
using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>A theme's <c>theme.yml</c> → which pages it has and where they stand.</summary>
internal static class ThemePagesReader
{
    private static readonly SearchValues<char> Unfit = SearchValues.Create("\\:*?\"<>|%# ");

    /// <returns>Null where the findings say what is wrong.</returns>
    public static ThemePages? Read(string root, string path, DiagnosticBag findings)
    {
        if (SourceReader.Read(Path.Combine(root, path), path, findings) is not { } file)
            return null;
        if (YamlTree.Read(file, ThemeShape.Root, findings) is not { } tree)
            return null;
        var own = new DiagnosticBag();
        var theme = MappingReader.Open(tree, ThemeShape.Root, own);
        var addresses = theme.Mapping(ThemeShape.Addresses);
        var first = theme.Mapping(ThemeShape.FirstPages);
        var lists = new Dictionary<string, ListAddress>(StringComparer.Ordinal);
        foreach (var (field, places) in ThemeShape.Lists)
            if (Address(addresses, field, places, ["page"], own) is { } others)
                lists[field.Key] = new ListAddress(Address(first, field, places, [], own) ?? others, others);
        var disclosure = Address(addresses, ThemeShape.Disclosure, ["year"], ["id"], own);
        var pages = new ThemePages(
            Words(theme, ThemeShape.Pages, ThemeShape.Kinds, file, own),
            disclosure ?? new AddressPattern(""),
            lists,
            theme.Word(ThemeShape.Order)?.Value == "number",
            Words(theme, ThemeShape.Data, ThemeShape.DataFiles, file, own)
        );
        if (pages.Data.Contains("tables") && addresses.Text(ThemeShape.Disclosure) is { } text && !IsApart(text.Value))
            own.Report(
                ThemePagesCodes.BadAddress,
                text.Span,
                [
                    ("found", text.Value),
                    (
                        "reason",
                        new(
                            "with 'tables' it must stand in a folder other than data and search",
                            "有“tables”时必须在文件夹中，且不能是 data 或 search"
                        )
                    ),
                ]
            );
        findings.AddRange(own.Findings);
        return own.HasErrors ? null : pages;
    }

    private static IReadOnlyList<string> Words(
        MappingReader theme,
        Field field,
        IReadOnlyList<string> known,
        SourceFile file,
        DiagnosticBag findings
    )
    {
        var words = theme.Words(field);
        foreach (var word in words.Where(w => !known.Contains(w)))
            findings.Report(
                ThemePagesCodes.UnknownPage,
                SourceSpan.Whole(file.Path),
                [("found", word), ("key", field.Key), ("expected", string.Join(", ", known))]
            );
        return words;
    }

    private static AddressPattern? Address(
        MappingReader addresses,
        Field field,
        IReadOnlyList<string> may,
        IReadOnlyList<string> must,
        DiagnosticBag findings
    )
    {
        if (addresses.Text(field) is not { } text)
            return null;
        var pattern = new AddressPattern(text.Value);
        if (Fault(pattern, may, must) is not { } reason)
            return pattern;
        findings.Report(ThemePagesCodes.BadAddress, text.Span, [("found", text.Value), ("reason", reason)]);
        return null;
    }

    /// <summary>A list of one kind of which there are several needs something that tells them apart.</summary>
    private static BilingualText? Fault(AddressPattern pattern, IReadOnlyList<string> may, IReadOnlyList<string> must)
    {
        var text = pattern.Text;
        if (
            text.StartsWith('/')
            || text.Contains("..", StringComparison.Ordinal)
            || text.Contains("//", StringComparison.Ordinal)
            || text.AsSpan().ContainsAny(Unfit)
            || text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || HiddenCharacters.IsShownByNumber(c))
            || text.Split('/').Any(IsUnfit)
            || !text.EndsWith(".html", StringComparison.Ordinal)
        )
            return new("it must be a path below the site that ends in .html", "必须是站内路径，以 .html 结尾");
        if (must.FirstOrDefault(place => !pattern.Has(place)) is { } missing)
            return new($"'{{{missing}}}' is missing", $"缺少“{{{missing}}}”");
        if (pattern.Places.FirstOrDefault(place => !may.Contains(place) && !must.Contains(place)) is { } unknown)
            return new($"'{{{unknown}}}' means nothing here", $"“{{{unknown}}}”在此无意义");
        return may.Count > 0 && !must.Contains("id") && !may.Any(pattern.Has)
            ? new($"'{{{may[0]}}}' is missing", $"缺少“{{{may[0]}}}”")
            : null;
    }

    /// <summary>Data stand beside disclosures, under their names, and must not meet files of the site's own.</summary>
    private static bool IsApart(string address) => address.Split('/') is [not ("data" or "search"), _, ..];

    /// <summary>A hidden folder, one whose name Windows cuts short, or one that it keeps for a device.</summary>
    private static bool IsUnfit(string name) =>
        name.StartsWith('.') || name.EndsWith('.') || RecordFile.IsReserved(name.Split('.')[0]);
}
