using System.Collections;

namespace Publisher.Output;

/// <summary>The files of a manifest, each made from its row when it is asked for.</summary>
internal sealed class ManifestEntries(ManifestRows rows, int[] places) : IReadOnlyList<ManifestEntry>
{
    public int Count => places.Length;

    public ManifestEntry this[int index] => rows[places[index]].ToEntry();

    public IEnumerator<ManifestEntry> GetEnumerator()
    {
        foreach (var place in places)
            yield return rows[place].ToEntry();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
