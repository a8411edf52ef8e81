namespace Publisher.Output;

/// <summary>
/// Rows of bytes behind each other, in any order, some of them in a file where there are many. None is ever changed: a
/// row is known by its place. Any thread may read while one adds.
/// </summary>
/// <param name="few">As long as there are no more blocks than these, all stay in memory.</param>
/// <param name="held">Blocks that stay in memory where there are more, the last one counted.</param>
internal sealed class RowBlocks(int few = RowBlocks.Few, int held = RowBlocks.Held) : IDisposable
{
    /// <summary>16 MB.</summary>
    public const int Few = 1024;

    /// <summary>4 MB.</summary>
    public const int Held = 256;

    /// <summary>Of a place: where in its block the row stands.</summary>
    private const int BlockBits = 14;
    private const int BlockSize = 1 << BlockBits;

    private readonly Lock _moving = new();

    /// <summary>Those in memory, in the order in which they leave it.</summary>
    private readonly Queue<int> _held = [];

    /// <summary>Null where the block is in the file. One that is longer than the others, for its row, stays.</summary>
    private byte[]?[] _blocks = new byte[]?[16];
    private int _count;

    /// <summary>Bytes of the last block.</summary>
    private int _used = BlockSize;
    private ScratchFile? _file;

    /// <summary>The first block that has never left memory.</summary>
    private int _unsaved;

    /// <summary>Begins with the row.</summary>
    /// <param name="place">What adding it has given.</param>
    /// <exception cref="IOException">It was set aside, and cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">It was set aside.</exception>
    public ReadOnlySpan<byte> this[int place] =>
        (_blocks[place >> BlockBits] ?? Load(place >> BlockBits)).AsSpan(place & (BlockSize - 1));

    /// <summary>
    /// From now on, of many rows only those stay in memory that were added or loaded last; all of them where the disk
    /// refuses the others.
    /// </summary>
    /// <param name="folder">Where those are until <see cref="Dispose"/>, in a temporary file.</param>
    public void SetAside(string folder)
    {
        lock (_moving)
        {
            _file = new ScratchFile(folder);
            LetGo();
        }
    }

    /// <summary>What was set aside can no longer be read.</summary>
    public void Dispose() => _file?.Dispose();

    /// <summary>One row at a time is added, and filled before the next.</summary>
    /// <returns>Room for its bytes.</returns>
    public Span<byte> Add(int size, out int place)
    {
        if (_used + size > BlockSize)
            lock (_moving)
            {
                if (_count == _blocks.Length)
                    Array.Resize(ref _blocks, 2 * _count);
                _blocks[_count] = new byte[Math.Max(size, BlockSize)];
                _used = 0;
                Hold(_count++);
            }
        place = checked(((_count - 1) * BlockSize) + _used);
        var room = _blocks[_count - 1].AsSpan(_used, size);
        _used += size;
        return room;
    }

    private byte[] Load(int number)
    {
        lock (_moving)
        {
            if (_blocks[number] is { } there)
                return there;
            var block = new byte[BlockSize];
            _file!.Read(block, (long)number << BlockBits);
            _blocks[number] = block;
            Hold(number);
            return block;
        }
    }

    private void Hold(int number)
    {
        _held.Enqueue(number);
        LetGo();
    }

    private void LetGo()
    {
        while (_file is not null && _count > few && _held.Count > held)
        {
            var number = _held.Dequeue();
            if (number == _count - 1)
                _held.Enqueue(number);
            else if (_blocks[number] is { Length: BlockSize } block && TrySave(number, block))
                _blocks[number] = null;
        }
    }

    /// <summary>Blocks leave memory for the first time in the order in which they were begun.</summary>
    private bool TrySave(int number, byte[] block)
    {
        if (number < _unsaved)
            return true;
        try
        {
            _file!.Write(block, (long)number << BlockBits);
            _unsaved = number + 1;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
