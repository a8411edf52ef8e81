using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Publisher.Store;

/// <summary>
/// What the file system says of a file without its being read. The time of the last change of its entry (ctime) and its
/// number cannot be set by hand: a file put in the place of another with the same size and time differs in them.
/// </summary>
/// <param name="Modified">In nanoseconds since 1970.</param>
/// <param name="Changed">In nanoseconds since 1970; 0 where the system does not tell.</param>
/// <param name="Number">The inode; 0 where the system does not tell.</param>
public readonly partial record struct FileSignature(long Size, long Modified, long Changed, ulong Number)
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint BasicStats = 0x7ff; // STATX_BASIC_STATS
    private const int BufferSize = 256; // sizeof(struct statx), the same on every architecture

    /// <summary>Nothing that a file could have: what it is compared with always differs.</summary>
    public static readonly FileSignature None = new(-1, 0, 0, 0);

    /// <summary>Whether an equal signature means equal content. Without ctime it does not.</summary>
    public bool IsTelling => Changed != 0;

    /// <returns><see cref="None"/> where there is no such file.</returns>
    public static FileSignature Of(string path)
    {
        if (!OperatingSystem.IsLinux())
            return ByFileInfo(path);
        Span<byte> stat = stackalloc byte[BufferSize];
        return StatX(CurrentFolder, path, NoFollow, BasicStats, ref MemoryMarshal.GetReference(stat)) == 0
            ? Read(stat)
            : None;
    }

    /// <param name="name">Of a file in that folder, in UTF-8, with a zero at its end.</param>
    /// <returns><see cref="None"/> where there is no such file.</returns>
    public static FileSignature Of(SafeHandle folder, ReadOnlySpan<byte> name)
    {
        Span<byte> stat = stackalloc byte[BufferSize];
        return
            StatX(
                folder,
                ref MemoryMarshal.GetReference(name),
                NoFollow,
                BasicStats,
                ref MemoryMarshal.GetReference(stat)
            ) == 0
            ? Read(stat)
            : None;
    }

    private static FileSignature ByFileInfo(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileSignature(file.Length, file.LastWriteTimeUtc.Ticks * 100, 0, 0) : None;
    }

    private static FileSignature Read(ReadOnlySpan<byte> stat) =>
        new(Long(stat, 40), Time(stat, 112), Time(stat, 96), (ulong)Long(stat, 32));

    private static long Time(ReadOnlySpan<byte> stat, int at) =>
        (Long(stat, at) * 1_000_000_000) + BinaryPrimitives.ReadUInt32LittleEndian(stat[(at + 8)..]);

    private static long Long(ReadOnlySpan<byte> stat, int at) => BinaryPrimitives.ReadInt64LittleEndian(stat[at..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte result);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int StatX(SafeHandle folder, ref byte name, int flags, uint mask, ref byte result);
}
