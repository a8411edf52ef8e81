using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Publisher.Reading;

namespace Publisher.Store;

/// <summary>
/// Signatures of one record's file after another. The folder stays open: to walk the whole path to each of its files
/// takes longer than all else that the system does for it. For one thread.
/// </summary>
internal sealed partial class FolderSignatures(string root) : IDisposable
{
    private const int PathOnly = 0x200000; // O_PATH
    private const int CloseOnExec = 0x80000; // O_CLOEXEC

    /// <summary>Bytes of a name, its end included, on all file systems that Linux has.</summary>
    private const int LongestName = 256;

    private string? _name;
    private SafeFileHandle? _folder;

    /// <returns><see cref="FileSignature.None"/> where there is no such file.</returns>
    public FileSignature Of(RecordFile record)
    {
        if (!OperatingSystem.IsLinux())
            return FileSignature.Of($"{root}/{record.Path}");
        if (record.Folder != _name)
        {
            _folder?.Dispose();
            _folder = new SafeFileHandle(Open($"{root}/{record.Folder}", PathOnly | CloseOnExec), ownsHandle: true);
            _name = record.Folder;
        }
        Span<byte> name = stackalloc byte[LongestName];
        var isWhole =
            Encoding.UTF8.TryGetBytes(record.Id, name[..^1], out var id)
            & Encoding.UTF8.TryGetBytes(record.Extension, name[id..^1], out var extension);
        name[id + extension] = 0;
        return isWhole && !_folder!.IsInvalid ? FileSignature.Of(_folder, name) : FileSignature.None;
    }

    public void Dispose() => _folder?.Dispose();

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
