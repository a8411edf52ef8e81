using System.Security.Cryptography;

namespace Publisher.Output;

/// <summary>
/// The lines of a manifest that has been read: two releases differ in few lines, and the others of the second need not
/// be taken apart.
/// </summary>
internal sealed class KnownLines : IDisposable
{
    private readonly Manifest _manifest;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileLines _lines;

    /// <summary>Among the manifest's entries, the one that the line tells of.</summary>
    private int _place = -1;
    private bool _isLine;

    /// <param name="manifest">As it was read from the file, which was in order.</param>
    public KnownLines(Manifest manifest, Stream file)
    {
        _manifest = manifest;
        _lines = new FileLines(file, _hash);
        _isLine = _lines.TryNext(out _);
        Next();
    }

    /// <summary>To be asked for lines in the order of a manifest; of others, fewer are found.</summary>
    /// <param name="line">With its end.</param>
    /// <returns>The place of its file among the manifest's rows; null where no line is the same.</returns>
    public int? Find(ReadOnlySpan<byte> line)
    {
        while (_isLine && _lines.Line.SequenceCompareTo(line) < 0)
            Next();
        if (!_isLine || !_lines.Line.SequenceEqual(line) || _place >= _manifest.Entries.Count)
            return null;
        Next();
        return _manifest.PlaceAt(_place - 1);
    }

    /// <summary>The file is still the one that was read. After all lines were looked for.</summary>
    public bool AreTrue()
    {
        while (_isLine)
            Next();
        return _lines.AreDone && FileHash.From(_hash.GetHashAndReset()) == _manifest.Hash;
    }

    public void Dispose() => _hash.Dispose();

    private void Next()
    {
        _isLine = _isLine && _lines.TryNext(out _);
        _place++;
    }
}
