using System.Text;

namespace Publisher.Tests;

/// <summary>An answer of a web server, as it came.</summary>
/// <param name="Headers">In the order in which they came, without the date.</param>
internal sealed record RawAnswer(int Status, IReadOnlyList<string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <returns>Null where the answer has no such header.</returns>
    public string? Header(string name) =>
        Headers
            .FirstOrDefault(h => h.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))
            ?[(name.Length + 2)..];
}
