using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>
/// Forms → the numbers of their projects: of a single form the one that the user gives; else the annex's, what the user
/// gives, the file's name.
/// </summary>
internal static class FormIds
{
    /// <param name="given">On the command line: the number of one form, the beginning of those of several.</param>
    /// <returns>In the forms' order; what is no number is told where it is used.</returns>
    public static IReadOnlyList<string> Of(
        IReadOnlyList<IFoundForm> forms,
        IReadOnlyList<string?> own,
        string? given,
        DiagnosticBag findings
    )
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
            if (several.Count > 1)
                findings.Report(
                    FormCodes.NumberedByOrder,
                    several[0].Item.Start,
                    [
                        ("found", ids[several[0].Index]),
                        ("other", ids[several[^1].Index]),
                        ("count", Text(several.Count)),
                    ]
                );
        }
        for (var i = 0; i < ids.Length; i++)
            ids[i] ??= own[i]!;
        return ids;
    }

    private static string Numbered(string id, int number, int count)
    {
        var digits = Math.Max(2, Text(count).Length);
        return $"{id.TrimEnd('-')}-{Text(number).PadLeft(digits, '0')}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
