using System.Security.Cryptography;
using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>
/// A file that may be lost at any time: it ends with the SHA-256 of what stands before, and one that is broken is none.
/// </summary>
public static class CacheFile
{
    /// <summary>Where builds keep what they may lose, below the site's root.</summary>
    public const string Folder = ".publisher";

    /// <returns>The content; null where there is none, or a broken one.</returns>
    public static ArraySegment<byte>? Read(string path)
    {
        try
        {
            if (!File.Exists(path) || FileKind.IsPipeOrDevice(path))
                return null;
            var bytes = File.ReadAllBytes(path);
            var length = bytes.Length - SHA256.HashSizeInBytes;
            return length >= 0 && SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length))
                ? new ArraySegment<byte>(bytes, 0, length) as ArraySegment<byte>?
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>All of the content is written.</summary>
    /// <exception cref="IOException">The disk refuses it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static void Complete(FileReplacement file)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        file.Content.EntryFor("").Sha256.CopyTo(hash);
        file.Content.Write(hash);
        file.Complete();
    }

    /// <summary>Bytes that may still be written in the file's folder; 0 where nobody knows.</summary>
    internal static long RoomFor(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return 0;
        }
    }

    /// <summary>A file that shows the file system's own time: what is changed from now on is newer.</summary>
    /// <returns>Its path; null where none can be written.</returns>
    public static string? Touch(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Delete(path);
            File.WriteAllBytes(path, []);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
