using System.Security.Cryptography;
using System.Text;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>A name for the files of an index: asked for with each of them, so that a cache never mixes two
/// builds.</summary>
internal sealed class IndexVersion : IDisposable
{
    private const int Length = 12;

    private readonly IncrementalHash _files = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The next file, in the order of <see cref="SearchIndex.Files"/>.</summary>
    public void Add(string route, FileHash content)
    {
        Span<byte> hash = stackalloc byte[FileHash.TextSize];
        content.Write(hash);
        _files.AppendData(Encoding.UTF8.GetBytes(route));
        _files.AppendData(hash);
    }

    /// <summary>After the last file.</summary>
    public string Take() => Convert.ToHexStringLower(_files.GetHashAndReset())[..Length];

    public void Dispose() => _files.Dispose();
}
