using Publisher.Output;

namespace Publisher.Store;

/// <summary>What a store belongs to: with anything else it says nothing.</summary>
/// <param name="Site">All that pages are made from besides the records: program, configuration, theme, rules.</param>
/// <param name="Release">The manifest of the live site.</param>
public readonly record struct StoreKey(FileHash Site, FileHash Release)
{
    /// <summary>Bytes in a store.</summary>
    internal const int Size = 64;

    internal void WriteTo(BinaryWriter store)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Site.CopyTo(bytes);
        Release.CopyTo(bytes[32..]);
        store.Write(bytes);
    }

    internal static StoreKey Read(BinaryReader store)
    {
        var bytes = store.ReadBytes(Size);
        return new StoreKey(FileHash.From(bytes), FileHash.From(bytes.AsSpan(32)));
    }
}
