using System.Security.Cryptography;

namespace Publisher.Output;

/// <summary>Writes a <see cref="CacheFile"/>, which takes the place of the old one when it is complete, or changes
/// nothing.</summary>
internal sealed class CacheFileWriter : IDisposable
{
    private readonly string _path;
    private readonly string _aside;
    private readonly StagedFile _file;

    /// <exception cref="IOException">The disk refuses it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public CacheFileWriter(string path)
    {
        (_path, _aside) = (path, path + ".new");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(_aside);
        _file = new StagedFile(_aside);
    }

    public Stream Content => _file;

    /// <summary>All of the content is written.</summary>
    /// <exception cref="IOException">The disk refuses it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Complete()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _file.EntryFor("").Sha256.CopyTo(hash);
        _file.Write(hash);
        _file.Dispose();
        File.Move(_aside, _path, overwrite: true);
    }

    /// <summary>What is not complete goes; where it cannot, the next writer takes it away.</summary>
    public void Dispose()
    {
        try
        {
            _file.Dispose();
            File.Delete(_aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }
}
