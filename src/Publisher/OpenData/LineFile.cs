using System.Buffers;
using System.Collections.Concurrent;
using Publisher.Output;

namespace Publisher.OpenData;

/// <summary>
/// The lines of all disclosures in the order of their projects' numbers and years, written while workers finish them in
/// any order: whoever is far ahead waits.
/// </summary>
/// <param name="records">How many records there are; of each, where its line ends is remembered.</param>
/// <param name="keyOf">The number and the year of a record, by its place in that order.</param>
internal sealed class LineFile(OutputFolder output, int records, Func<int, (string Id, int FiscalYear)> keyOf)
    : IDisposable
{
    public const string Route = "data/disclosures.jsonl";

    /// <summary>Bytes that may wait for those before them.</summary>
    private const int MaxAhead = 16 * 1024 * 1024;

    private const int Block = 256 * 1024;

    private readonly long[] _ends = new long[records];
    private readonly SortedDictionary<int, LineShare> _waiting = [];
    private readonly ConcurrentBag<LineShare> _free = [];
    private readonly ArrayBufferWriter<byte> _block = new(2 * Block);
    private readonly object _turn = new();

    private PublishedLines? _published;
    private StagedFile? _file;
    private long _length;
    private int _waitingBytes;
    private int _next;
    private bool _isAbandoned;

    /// <summary>For the records that a worker takes next.</summary>
    public LineShare NewShare() => _free.TryTake(out var share) ? share : new LineShare();

    /// <summary>Safe from any thread.</summary>
    /// <param name="start">The place of the first of its records; behind them begins another share.</param>
    public void Add(int start, LineShare share)
    {
        lock (_turn)
        {
            while (start != _next && _waitingBytes > MaxAhead && !_isAbandoned)
                Monitor.Wait(_turn);
            _waiting.Add(start, share);
            _waitingBytes += share.Bytes.Length;
            while (_waiting.Remove(_next, out var next))
            {
                _waitingBytes -= next.Bytes.Length;
                output.Attempt(() => Write(next));
                _next += next.Lengths.Count;
                next.Clear();
                _free.Add(next);
            }
            Monitor.PulseAll(_turn);
        }
    }

    /// <summary>A worker has failed: nobody waits for its share.</summary>
    public void Abandon()
    {
        lock (_turn)
        {
            _isAbandoned = true;
            Monitor.PulseAll(_turn);
        }
    }

    /// <summary>After all records; the file is whole.</summary>
    public void Finish()
    {
        _published?.Dispose();
        output.Attempt(() =>
        {
            Flush();
            output.Finish(Open(), Route);
            _file = null;
        });
    }

    /// <summary>Where the line of a record begins and ends; empty where it has none.</summary>
    public (long Start, long End) SpanOf(int place) => (place == 0 ? 0 : _ends[place - 1], _ends[place]);

    public void Dispose()
    {
        _published?.Dispose();
        _file?.Dispose();
    }

    private void Write(LineShare share)
    {
        var bytes = share.Bytes;
        foreach (var (i, length) in share.Lengths.Index())
        {
            var line = length == LineShare.Kept ? Published(_next + i) : bytes[..length];
            bytes = length == LineShare.Kept ? bytes : bytes[length..];
            _block.Write(line);
            _length += line.Length;
            _ends[_next + i] = _length;
            if (_block.WrittenCount >= Block)
                Flush();
        }
    }

    private ReadOnlySpan<byte> Published(int place)
    {
        var (id, fiscalYear) = keyOf(place);
        _published ??= new PublishedLines(File.OpenRead(Path.Combine(output.LivePath, Route)));
        return _published.Find(id, fiscalYear);
    }

    private void Flush()
    {
        Open().Write(_block.WrittenSpan);
        _block.ResetWrittenCount();
    }

    private StagedFile Open() => _file ??= output.Start(Route);
}
