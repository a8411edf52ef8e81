using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Store;

/// <summary>
/// What the next build needs to know of the records that this one has made: seventy bytes each, some of them in a file
/// where there are many. Safe from any thread.
/// </summary>
/// <param name="records">How many there may be.</param>
/// <param name="few">Of <see cref="RowBlocks"/>.</param>
/// <param name="held">The same.</param>
internal sealed class RecordStates(int records, int few = RowBlocks.Few, int held = RowBlocks.Held) : IDisposable
{
    private readonly Lock _adding = new();

    /// <summary>Of each record's row, and one more; 0 where it has none.</summary>
    private readonly int[] _places = new int[records];
    private readonly RowBlocks _rows = new(few, held);

    /// <summary>A million records have a few rule sets, and a few thousand lists of faults.</summary>
    private readonly Numbered<string> _rules = new(StringComparer.Ordinal);
    private readonly Numbered<IReadOnlyList<(DiagnosticCode Code, int Count)>> _counts = new(new SameCounts());

    /// <param name="ordinal">The record's place among all, from 0.</param>
    /// <returns>Null where nothing was added.</returns>
    /// <exception cref="IOException">It was set aside, and cannot be read.</exception>
    public RecordState? this[int ordinal]
    {
        get
        {
            if (Volatile.Read(ref _places[ordinal]) is var place && place == 0)
                return null;
            var row = MemoryMarshal.Read<Row>(_rows[place - 1]);
            lock (_adding)
                return new RecordState(
                    row.Signature,
                    row.IsSettled != 0,
                    row.Source,
                    row.SearchText,
                    _rules[row.Rules],
                    _counts[row.Counts]
                );
        }
    }

    public bool Has(int ordinal) => Volatile.Read(ref _places[ordinal]) != 0;

    public void Add(int ordinal, RecordState state)
    {
        lock (_adding)
        {
            var row = new Row(
                state.Signature,
                state.IsSettled ? (byte)1 : (byte)0,
                state.Source,
                state.SearchText,
                _rules.Of(state.Rules),
                _counts.Of(state.Counts)
            );
            MemoryMarshal.Write(_rows.Add(Unsafe.SizeOf<Row>(), out var place), row);
            Volatile.Write(ref _places[ordinal], place + 1);
        }
    }

    /// <summary>Of many, those leave memory that were not used last.</summary>
    /// <param name="folder">Where they are until <see cref="Dispose"/>.</param>
    public void SetAside(string folder) => _rows.SetAside(folder);

    /// <summary>What was set aside can no longer be read.</summary>
    public void Dispose() => _rows.Dispose();

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct Row(
        FileSignature Signature,
        byte IsSettled,
        UInt128 Source,
        UInt128 SearchText,
        int Rules,
        int Counts
    );
}
