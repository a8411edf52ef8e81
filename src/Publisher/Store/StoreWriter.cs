using System.Buffers.Binary;
using System.Text;
using Publisher.Diagnostics;
using Publisher.Pages;

namespace Publisher.Store;

/// <summary>
/// Writes a store in one pass: what is known of each record, then totals and pages, then the words that records share.
/// What it belongs to and the places of these parts stand at the end.
/// </summary>
/// <remarks>What is known of records that have not changed is taken over from the store before as it is.</remarks>
internal sealed class StoreWriter : IDisposable
{
    /// <summary>Changes with the format: a store of another version is foreign.</summary>
    public const string Magic = "publisher store 8";

    private const int Block = 64 * 1024;

    private readonly Stream _stream;
    private readonly BuildStore? _before;
    private readonly MemoryStream _block = new(2 * Block);
    private readonly BinaryWriter _out;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    private int _written;
    private int _count;

    /// <param name="before">Whose words keep their places.</param>
    public StoreWriter(Stream stream, BuildStore? before)
    {
        _stream = stream;
        _before = before;
        _out = new BinaryWriter(_block, Encoding.UTF8);
        foreach (var word in before?.Words ?? [])
            _words[word] = _words.Count;
    }

    /// <param name="records">In the order of the input folder; without a state, as the store before has them.</param>
    /// <exception cref="OverflowException">They are more than a store can hold.</exception>
    public void WriteRecords(IEnumerable<(StoredRecord Row, CatalogEntry Entry, RecordState? State)> records)
    {
        _out.Write(Magic);
        foreach (var (row, entry, state) in records)
        {
            WriteRow(row);
            if (state is { } known)
                WriteRest(entry, known);
            else
                _out.Write(_before!.RestOf(row));
            _count++;
            FlushBlock();
        }
    }

    /// <summary>After the records.</summary>
    /// <param name="key">Of what the store belongs to; asked for again when it is read.</param>
    /// <param name="unsettled">How many other records there are, of which nothing is known.</param>
    /// <param name="counts">How often each fault was found in all records together.</param>
    /// <param name="pages">A hash of what each page that lists records was made from, by its path.</param>
    public void Complete(
        StoreKey key,
        int unsettled,
        IReadOnlyList<(DiagnosticCode Code, int Count)> counts,
        IReadOnlyDictionary<string, UInt128> pages
    )
    {
        var totals = At;
        _out.Write(_count);
        _out.Write(unsettled);
        WriteTotals(counts);
        WritePages(pages);
        var words = At;
        _out.Write(_words.Count);
        foreach (var (word, _) in _words.OrderBy(w => w.Value))
            _out.Write(word);
        key.WriteTo(_out);
        _out.Write(totals);
        _out.Write(words);
        _stream.Write(_block.GetBuffer().AsSpan(0, (int)_block.Position));
    }

    public void Dispose() => _out.Dispose();

    private int At => checked(_written + (int)_block.Position);

    private void FlushBlock()
    {
        if (_block.Position < Block)
            return;
        _stream.Write(_block.GetBuffer().AsSpan(0, (int)_block.Position));
        _written = At;
        _block.Position = 0;
    }

    private void WriteRow(StoredRecord row)
    {
        _out.Write((short)row.FiscalYear);
        _out.Write(row.Id);
        _out.Write(row.Signature.Size);
        _out.Write(row.Signature.Modified);
        _out.Write(row.Signature.Changed);
        _out.Write(row.Signature.Number);
        _out.Write(row.IsSettled);
        WriteHash(row.Source);
        _out.Write((byte)row.Stage);
    }

    private void WriteRest(CatalogEntry entry, RecordState state)
    {
        var start = _block.Position;
        _out.Write(0);
        _out.Write(entry.Plan is not null);
        _out.Write(entry.Title);
        _out.Write(entry.IsEditorTitle);
        WriteWord(entry.Department);
        WriteWord(entry.Unit);
        WriteFigure(entry.InitialBudget);
        WriteFigure(entry.AdjustedBudget);
        WriteFigure(entry.ExecutedAmount);
        WriteFigure(entry.ExecutionRate);
        WriteFigure(entry.TotalScore);
        _out.Write((sbyte)(entry.Grade is { } grade ? (int)grade : -1));
        _out.Write7BitEncodedInt(entry.Indicators);
        _out.Write7BitEncodedInt(entry.Measurable);
        _out.Write7BitEncodedInt(entry.Missed);
        _out.Write(entry.IsRecomputed);
        _out.Write(entry.FormulaDiffers);
        _out.Write(entry.LowUnexplained);
        WriteWord(entry.Published ?? "");
        _out.Write7BitEncodedInt(entry.Warnings);
        WriteHash(entry.Hash);
        _out.Write(entry.Approved?.DayNumber ?? -1);
        WriteChanges(entry.Changes);
        WriteHash(state.SearchText);
        WriteWord(state.Rules);
        _out.Write7BitEncodedInt(state.Counts.Count);
        foreach (var (code, count) in state.Counts)
        {
            WriteWord(code.Id);
            _out.Write7BitEncodedInt(count);
        }
        var length = (int)(_block.Position - start) - sizeof(int);
        BinaryPrimitives.WriteInt32LittleEndian(_block.GetBuffer().AsSpan((int)start), length);
    }

    private void WriteChanges(IReadOnlyList<PublishedChange> changes)
    {
        _out.Write7BitEncodedInt(changes.Count);
        foreach (var change in changes)
        {
            _out.Write((byte)change.Kind);
            _out.Write(change.On.DayNumber);
            WriteWord(change.By);
            _out.Write(change.Field);
            _out.Write(change.Was);
            _out.Write(change.Became);
            _out.Write(change.Reason);
        }
    }

    private void WriteTotals(IReadOnlyList<(DiagnosticCode Code, int Count)> counts)
    {
        _out.Write(counts.Count);
        foreach (var (code, count) in counts)
        {
            WriteWord(code.Id);
            _out.Write(count);
        }
    }

    private void WritePages(IReadOnlyDictionary<string, UInt128> pages)
    {
        _out.Write(pages.Count);
        foreach (var (route, hash) in pages)
        {
            _out.Write(route);
            WriteHash(hash);
            FlushBlock();
        }
    }

    /// <summary>Departments and the like stand in many records: once in the store, a number in each.</summary>
    private void WriteWord(string word)
    {
        if (!_words.TryGetValue(word, out var number))
            _words[word] = number = _words.Count;
        _out.Write7BitEncodedInt(number);
    }

    private void WriteFigure(decimal? figure)
    {
        _out.Write(figure.HasValue);
        if (figure is { } number)
            _out.Write(number);
    }

    private void WriteHash(UInt128 hash)
    {
        _out.Write((ulong)(hash >> 64));
        _out.Write((ulong)hash);
    }
}
