using System.Globalization;

namespace Publisher.Forms;

/// <summary>
/// Forms → the numbers of their projects: of a single form the one that the user gives; else the annex's, what the user
/// gives, the file's name.
/// </summary>
internal static class FormIds
{
    /// <param name="given">On the command line: the number of one form, the beginning of those of several.</param>
    /// <returns>In the forms' order; what is no number is told where it is used.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<FoundForm> forms, IReadOnlyList<string?> own, string? given)
    {
        var ids = new string[forms.Count];
        var groups = forms
            .Index()
            .Where(f => own[f.Index] is null || (given is not null && forms.Count == 1))
            .GroupBy(f => given ?? Path.GetFileNameWithoutExtension(f.Item.File));
        foreach (var group in groups)
        {
            var several = group.ToList();
            foreach (var (place, (index, _)) in several.Index())
                ids[index] = several.Count == 1 ? group.Key : Numbered(group.Key, place + 1, several.Count);
        }
        for (var i = 0; i < ids.Length; i++)
            ids[i] ??= own[i]!;
        return ids;
    }

    /// <summary>Of the forms of one text.</summary>
    public static IReadOnlyList<string> Of(string beginning, int count) =>
        count == 1 ? [beginning] : [.. Enumerable.Range(1, count).Select(n => Numbered(beginning, n, count))];

    private static string Numbered(string id, int number, int count)
    {
        var digits = Math.Max(2, count.ToString(CultureInfo.InvariantCulture).Length);
        return $"{id.TrimEnd('-')}-{number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}";
    }
}
