using System.Globalization;
using System.Text;
using System.Text.Json;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>What a query must know of the index, and what an update of it must.</summary>
/// <param name="Records">How many there are at most, held ones counted.</param>
/// <param name="Bits">The first of a gram that tell its shard.</param>
/// <param name="Grams">How many there are, over all records.</param>
/// <param name="Version">Of all other files.</param>
internal sealed record SearchMeta(int Records, int Bits, long Grams, IndexVersion Version)
{
    public const string Route = "search/meta.json";

    public OutputFile ToFile()
    {
        var json = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"records\":{Records},\"bits\":{Bits},\"chunk\":{DocumentChunk.Size},\"grams\":{Grams},"
        );
        return new OutputFile(Route, Encoding.UTF8.GetBytes($"{json}\"version\":\"{Version}\"}}\n"));
    }

    /// <param name="file">As <see cref="ToFile"/> has made it.</param>
    public static SearchMeta Read(ReadOnlyMemory<byte> file)
    {
        using var json = JsonDocument.Parse(file);
        var parts = json.RootElement;
        return new SearchMeta(
            parts.GetProperty("records").GetInt32(),
            parts.GetProperty("bits").GetInt32(),
            parts.GetProperty("grams").GetInt64(),
            IndexVersion.Parse(parts.GetProperty("version").GetString()!)
        );
    }
}
