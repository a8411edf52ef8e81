using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>
/// The plain part of YAML that records are written in → the tree that <see cref="YamlParser"/> makes of it, in one pass
/// over the lines. Whatever is not known here with certainty is declined, and the package reads the file instead.
/// </summary>
internal sealed class PlainYamlReader
{
    private const int MaxDepth = 32; // half of what the package allows
    private const int MaxEntries = 1_000; // each key is compared with those before it

    private readonly LineCursor _line;
    private readonly PlainScalarReader _scalars;

    /// <summary>Of all mappings that are open, the innermost last.</summary>
    private readonly List<YamlNode.Entry> _entries = new(32);

    private int _depth;

    private PlainYamlReader(SourceFile file)
    {
        _line = new LineCursor(file);
        _scalars = new PlainScalarReader(_line);
    }

    /// <summary>A list item begins here.</summary>
    private bool IsDash => _line is { Here: '-', Behind: ' ' or '\0' };

    /// <returns>Null where the file is not of the plain part; nothing is said about it.</returns>
    public static YamlNode.Mapping? Read(SourceFile file)
    {
        var text = file.Text.AsSpan();
        var isCommon = !HasUncommon(text) && text.Count('\r') == text.Count("\r\n");
        return isCommon ? new PlainYamlReader(file).Document() : null;
    }

    /// <summary>Tabs, what YAML takes for a line break beside \n and \r\n, and what is no text.</summary>
    private static bool HasUncommon(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~' or (>= '\u00A0' and < '\u2028') or (> '\u2029' and < '\uFEFF'))
                continue;
            if (c is not ('\n' or '\r' or (> '\uFEFF' and < '\uFFFE')))
                return true;
        }
        return false;
    }

    private YamlNode.Mapping? Document()
    {
        _line.NextContent();
        var root = _line.Indent < 0 ? null : Block() as YamlNode.Mapping;
        // A line that fits nothing above it ends all that is open, and is left over.
        return _line.Indent < 0 ? root : null;
    }

    /// <summary>The list or mapping that begins here.</summary>
    private YamlNode? Block()
    {
        if (++_depth > MaxDepth)
            return null;
        YamlNode? block = IsDash ? BlockSequence() : BlockMapping();
        _depth--;
        return block;
    }

    private YamlNode.Sequence? BlockSequence()
    {
        var (column, span) = (_line.Column, _line.Span(1));
        var items = new List<YamlNode>();
        do
        {
            _line.Pass(1);
            if (Value(column, isItem: true) is not { } item)
                return null;
            items.Add(item);
        } while (_line.Indent == column && IsDash);
        return new YamlNode.Sequence(items, span);
    }

    private YamlNode.Mapping? BlockMapping()
    {
        var (column, span, first) = (_line.Column, _line.Span(1), _entries.Count);
        do
        {
            if (_scalars.Key() is not ({ } key, var keySpan) || IsRefused(key, first))
                return null;
            _line.Pass(1);
            if (Value(column, isItem: false) is not { } value)
                return null;
            _entries.Add(new YamlNode.Entry(key, keySpan, value));
        } while (_line.Indent == column);
        return new YamlNode.Mapping(Take(first), span);
    }

    /// <summary>What stands behind a key or a dash, on its line or below it.</summary>
    /// <param name="column">Of the key or the dash.</param>
    private YamlNode? Value(int column, bool isItem)
    {
        var behind = _line.Span(1);
        _line.PassSpaces();
        return _line.Here is '\0' or '#' ? Below(column, isItem, behind) : OnLine(column, isItem);
    }

    private YamlNode? Below(int column, bool isItem, SourceSpan behind)
    {
        _line.NextContent();
        // A list may stand at the same indentation as its key.
        var isThere = _line.Indent > column || (_line.Indent == column && !isItem && IsDash);
        return isThere ? Block() : new YamlNode.Scalar("", IsPlain: true, behind);
    }

    private YamlNode? OnLine(int column, bool isItem) =>
        _line.Here switch
        {
            '|' or '>' => _scalars.TextBlock(column),
            '"' or '\'' => Ended(_scalars.Quoted()),
            '[' => Ended(FlowSequence()),
            '{' => Ended(FlowMapping()),
            _ when isItem && (IsDash || _scalars.IsKey) => Block(),
            _ => Ended(_scalars.Plain()),
        };

    /// <summary>The value, if at most a comment follows on its line; reading goes on with the next line.</summary>
    private YamlNode? Ended(YamlNode? value)
    {
        _line.PassSpaces();
        if (_line.Here is not ('\0' or '#'))
            return null;
        _line.NextContent();
        return value;
    }

    private YamlNode.Sequence? FlowSequence()
    {
        var span = _line.Span(1);
        var items = new List<YamlNode>();
        _line.Pass(1);
        if (_line.Passes(']'))
            return new YamlNode.Sequence(items, span);
        do
        {
            if (_scalars.InBrackets() is not { } item)
                return null;
            items.Add(item);
        } while (_line.Passes(','));
        return _line.Passes(']') ? new YamlNode.Sequence(items, span) : null;
    }

    private YamlNode.Mapping? FlowMapping()
    {
        var (span, first) = (_line.Span(1), _entries.Count);
        _line.Pass(1);
        if (_line.Passes('}'))
            return new YamlNode.Mapping([], span);
        do
        {
            _line.PassSpaces();
            if (_scalars.KeyInBrackets() is not ({ } key, var keySpan) || IsRefused(key, first))
                return null;
            _line.Pass(1);
            if (_scalars.InBrackets() is not { } value)
                return null;
            _entries.Add(new YamlNode.Entry(key, keySpan, value));
        } while (_line.Passes(','));
        return _line.Passes('}') ? new YamlNode.Mapping(Take(first), span) : null;
    }

    /// <summary>Whether the mapping has the key already, or grows too long to tell.</summary>
    private bool IsRefused(string key, int first)
    {
        var entries = CollectionsMarshal.AsSpan(_entries)[first..];
        foreach (var entry in entries)
            if (entry.Key == key)
                return true;
        return entries.Length >= MaxEntries;
    }

    /// <summary>The entries of the innermost mapping, which ends here.</summary>
    private ImmutableArray<YamlNode.Entry> Take(int first)
    {
        var entries = CollectionsMarshal.AsSpan(_entries)[first..].ToImmutableArray();
        _entries.RemoveRange(first, entries.Length);
        return entries;
    }
}
