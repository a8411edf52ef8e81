using System.Buffers;

namespace Publisher.Output;

/// <summary>
/// Bytes set aside in numbered piles until all records are done: in memory while a pile is small, beyond that in a
/// temporary file, which goes when the spool is disposed of.
/// </summary>
/// <param name="folder">Where the file is made, if one is needed at all.</param>
public sealed class Spool(string folder, int piles) : IDisposable
{
    /// <summary>For all piles together.</summary>
    private const int MemorySize = 8 * 1024 * 1024;

    private readonly Pile[] _piles = [.. Enumerable.Range(0, piles).Select(_ => new Pile())];
    private readonly int _blockSize = MemorySize / piles;
    private readonly ScratchFile _file = new(folder);

    private long _end;

    /// <summary>Puts bytes on a pile, in one piece. Safe from any thread.</summary>
    public void Append(int number, ReadOnlySpan<byte> bytes)
    {
        var pile = _piles[number];
        lock (pile)
        {
            if (pile.Rest.WrittenCount > 0 && pile.Rest.WrittenCount + bytes.Length > _blockSize)
                MoveToFile(pile);
            pile.Rest.Write(bytes);
        }
    }

    /// <summary>A whole pile, in the order in which it grew.</summary>
    /// <param name="whole">What it held is forgotten.</param>
    public void Read(int number, ArrayBufferWriter<byte> whole)
    {
        whole.ResetWrittenCount();
        var pile = _piles[number];
        foreach (var (at, length) in pile.Blocks)
        {
            _file.Read(whole.GetSpan(length)[..length], at);
            whole.Advance(length);
        }
        whole.Write(pile.Rest.WrittenSpan);
    }

    /// <summary>What lies in memory is given back too: whoever made it may live on.</summary>
    public void Dispose()
    {
        _file.Dispose();
        Array.Clear(_piles);
    }

    private void MoveToFile(Pile pile)
    {
        var length = pile.Rest.WrittenCount;
        var at = Interlocked.Add(ref _end, length) - length;
        _file.Write(pile.Rest.WrittenSpan, at);
        pile.Blocks.Add((at, length));
        pile.Rest.ResetWrittenCount();
    }

    private sealed class Pile
    {
        public List<(long At, int Length)> Blocks { get; } = [];

        public ArrayBufferWriter<byte> Rest { get; } = new(256);
    }
}
