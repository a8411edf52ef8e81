namespace Publisher.Diagnostics;

/// <summary>Finds the listed word that a misspelt one was probably meant to be.</summary>
public static class Suggestion
{
    /// <summary>
    /// The word that begins so, else the nearest within a third of its length in edits, or null. Ties go to the
    /// word listed first.
    /// </summary>
    public static string? For(string found, IReadOnlyCollection<string> listed)
    {
        if (found.Length > 1 && listed.FirstOrDefault(w => w.StartsWith(found, StringComparison.Ordinal)) is { } longer)
            return longer;
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var word in listed)
        {
            var distance = Distance(found, word);
            if (distance <= Math.Max(1, word.Length / 3) && distance < bestDistance)
                (best, bestDistance) = (word, distance);
        }
        return best;
    }

    /// <summary>
    /// Edits that turn one word into the other: insert, delete, replace, or swap two neighbours, each counts one.
    /// </summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 64)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
