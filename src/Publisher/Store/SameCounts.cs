using Publisher.Diagnostics;

namespace Publisher.Store;

/// <summary>Lists of how often each fault was found in a record, held against each other fault by fault.</summary>
internal sealed class SameCounts : IEqualityComparer<IReadOnlyList<(DiagnosticCode Code, int Count)>>
{
    public bool Equals(
        IReadOnlyList<(DiagnosticCode Code, int Count)>? x,
        IReadOnlyList<(DiagnosticCode Code, int Count)>? y
    ) => x is not null && y is not null && x.SequenceEqual(y);

    public int GetHashCode(IReadOnlyList<(DiagnosticCode Code, int Count)> counts)
    {
        var hash = new HashCode();
        foreach (var (code, count) in counts)
        {
            hash.Add(code.Id, StringComparer.Ordinal);
            hash.Add(count);
        }
        return hash.ToHashCode();
    }
}
