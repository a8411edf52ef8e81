using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Publisher.Diagnostics;

/// <summary>Whether a path leads to a plain file, asked without opening it.</summary>
internal static partial class FileKind
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint Type = 1; // STATX_TYPE
    private const int BufferSize = 256; // sizeof(struct statx), the same on every architecture
    private const int ModeAt = 28;
    private const int TypeMask = 0xF000; // S_IFMT
    private const int Pipe = 0x1000;
    private const int CharacterDevice = 0x2000;
    private const int BlockDevice = 0x6000;
    private const int Socket = 0xC000;

    /// <summary>
    /// A pipe, a socket or a device: to open one could wait for ever, to read it could never end. False where the
    /// system has no such files, or does not tell.
    /// </summary>
    public static bool IsPipeOrDevice(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        Span<byte> stat = stackalloc byte[BufferSize];
        return StatX(CurrentFolder, path, NoFollow, Type, ref MemoryMarshal.GetReference(stat)) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(stat[ModeAt..]) & TypeMask)
                is Pipe
                    or CharacterDevice
                    or BlockDevice
                    or Socket;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte result);
}
