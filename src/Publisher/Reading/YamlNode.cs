using System.Collections.Immutable;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>What a YAML file says, each node with its place.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    public sealed record Scalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span);

    public sealed record Sequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

    public sealed record Mapping(ImmutableArray<Entry> Entries, SourceSpan Span) : YamlNode(Span)
    {
        public Entry? Find(string key)
        {
            foreach (var entry in Entries)
                if (entry.Key == key)
                    return entry;
            return null;
        }
    }

    /// <summary>
    /// A part that could not be read; the fault in it is already reported, so nothing more is said about it.
    /// </summary>
    public sealed record Broken(SourceSpan Span) : YamlNode(Span);

    public sealed record Entry(string Key, SourceSpan KeySpan, YamlNode Value);
}
