namespace Publisher.Proof;

/// <summary>A file that holds a key: short, or not one.</summary>
public static class KeyFile
{
    private const int MaxBytes = 10_000;

    /// <returns>Null where it is missing, unreadable or far too long.</returns>
    public static byte[]? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MaxBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length <= MaxBytes ? bytes[..length] : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
