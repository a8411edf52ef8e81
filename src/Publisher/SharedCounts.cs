using System.Collections.Concurrent;
using Publisher.Diagnostics;

namespace Publisher;

/// <summary>How often each fault was found in a record: a million records have a few thousand such lists, which stand
/// in memory once.</summary>
internal sealed class SharedCounts : IEqualityComparer<IReadOnlyList<(DiagnosticCode Code, int Count)>>
{
    private readonly ConcurrentDictionary<
        IReadOnlyList<(DiagnosticCode Code, int Count)>,
        IReadOnlyList<(DiagnosticCode Code, int Count)>
    > _known;

    public SharedCounts() => _known = new(this);

    /// <summary>An equal list, the same one for all that are equal. Safe from any thread.</summary>
    public IReadOnlyList<(DiagnosticCode Code, int Count)> Of(IReadOnlyList<(DiagnosticCode Code, int Count)> counts) =>
        _known.GetOrAdd(counts, counts);

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
