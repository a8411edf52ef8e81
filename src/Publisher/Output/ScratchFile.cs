using Microsoft.Win32.SafeHandles;

namespace Publisher.Output;

/// <summary>
/// Bytes set aside in a temporary file. It loses its name as soon as it is open, or, on Windows, when it is closed:
/// none of its bytes are left, whatever becomes of the program. Safe from any thread.
/// </summary>
/// <param name="folder">Where the file is made, if one is needed at all.</param>
internal sealed class ScratchFile(string folder) : IDisposable
{
    private readonly Lock _opening = new();

    private SafeFileHandle? _file;

    /// <exception cref="IOException">The disk is full, or refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Write(ReadOnlySpan<byte> bytes, long at) => RandomAccess.Write(Open(), bytes, at);

    /// <param name="whole">Filled with what was written there.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Read(Span<byte> whole, long at)
    {
        if (RandomAccess.Read(_file!, whole, at) != whole.Length)
            throw new EndOfStreamException();
    }

    public void Dispose() => _file?.Dispose();

    private SafeFileHandle Open()
    {
        lock (_opening)
        {
            if (_file is not null)
                return _file;
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, Path.GetRandomFileName());
            _file = File.OpenHandle(
                path,
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                FileOptions.DeleteOnClose
            );
            if (!OperatingSystem.IsWindows())
                File.Delete(path);
            return _file;
        }
    }
}
