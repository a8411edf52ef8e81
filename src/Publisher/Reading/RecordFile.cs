using System.Globalization;
using System.Text.RegularExpressions;

namespace Publisher.Reading;

/// <summary>The path of one record, which gives its fiscal year, its number and its page's address.</summary>
/// <param name="Folder">Relative to the root, with forward slashes.</param>
/// <param name="Extension">With its point.</param>
public sealed partial record RecordFile(string Folder, string Id, string Extension, int FiscalYear)
{
    /// <summary>Relative to the root. Made when it is asked for: there may be a million of them.</summary>
    public string Path => $"{Folder}/{Id}{Extension}";

    /// <summary>Year and number: <c>2023/pt-001</c>.</summary>
    public string Place => FormattableString.Invariant($"{FiscalYear}/{Id}");

    /// <param name="place">Year and number, of a record that may have no file any more.</param>
    public static RecordFile Of(string place) =>
        new("", place[5..], ".yml", int.Parse(place.AsSpan(0, 4), CultureInfo.InvariantCulture));

    /// <summary>
    /// Letters, digits and single hyphens, at most 64 characters: safe in every file system and address. Capitals are
    /// kept, but two names must differ in more than those.
    /// </summary>
    public static bool IsId(ReadOnlySpan<char> name) =>
        name.Length <= 64 && Pattern().IsMatch(name) && !IsReserved(name);

    /// <summary>Whether Windows keeps the name for a device, whatever stands behind its first point.</summary>
    public static bool IsReserved(ReadOnlySpan<char> name) => Reserved().IsMatch(name);

    /// <summary>The fiscal year that a folder is named after, 1949 to 2199; null where it is none.</summary>
    public static int? YearOf(string name) =>
        name.Length == 4
        && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1949 and < 2200
            ? year
            : null;

    /// <summary>Whether it is the year and the id of a record: <c>2023/pt-001</c>.</summary>
    public static bool IsPlace(string text) =>
        text.IndexOf('/') is 4 && YearOf(text[..4]) is not null && IsId(text.AsSpan(5));

    /// <summary>Numbers that differ in capitals only are neighbours.</summary>
    public static int CompareIds(string a, string b)
    {
        var byLetter = string.Compare(a, b, StringComparison.OrdinalIgnoreCase);
        return byLetter != 0 ? byLetter : string.CompareOrdinal(a, b);
    }

    /// <summary>An id made of what can be kept of a file's name; a number where nothing can.</summary>
    public static string IdLike(string fileName, int number)
    {
        var kept = Unfit()
            .Replace(System.IO.Path.GetFileNameWithoutExtension(fileName).ToLowerInvariant(), "-")
            .Trim('-');
        return (IsId(kept) ? kept : FormattableString.Invariant($"project-{number:000}")) + ".yml";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A(con|prn|aux|nul|com[0-9]|lpt[0-9])\z", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unfit();
}
