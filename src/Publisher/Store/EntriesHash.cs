using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Publisher.Pages;

namespace Publisher.Store;

/// <summary>A hash of some records, of each its year, its number and what else counts, in their order.</summary>
internal sealed class EntriesHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="what">Counts besides; all of it, or a hash.</param>
    public void Add(CatalogEntry entry, UInt128 what)
    {
        _hash.AppendData(MemoryMarshal.AsBytes<UInt128>([what, (UInt128)entry.FiscalYear, (UInt128)entry.Id.Length]));
        _hash.AppendData(MemoryMarshal.AsBytes(entry.Id.AsSpan()));
    }

    /// <summary>Of all that were added.</summary>
    public UInt128 Take() => ContentHash.From(_hash);

    public void Dispose() => _hash.Dispose();
}
