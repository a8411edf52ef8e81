using System.Globalization;
using Publisher.Diagnostics;
using SharpYaml;
using SharpYaml.Events;

namespace Publisher.Reading;

/// <summary>
/// The events of the YAML package → our tree, with places in the file. The only file that knows the package.
/// </summary>
internal sealed class YamlParser
{
    private const int MaxDepth = 64; // the package's own limit, which it throws at

    private readonly SourceFile _file;
    private readonly MendedText _text;
    private readonly int _firstLine;
    private readonly DiagnosticBag _findings;
    private readonly IParser _parser;
    private readonly Stack<(SourceSpan Span, char Bracket)> _open = new();
    private Scalar? _lastScalar;

    private YamlParser(SourceFile file, MendedText text, int firstLine, DiagnosticBag findings)
    {
        _file = file;
        _text = text;
        _firstLine = firstLine;
        _findings = findings;
        _parser = Parser.CreateParser(new StringReader(text.Text));
    }

    /// <param name="firstLine">The line in the file on which <paramref name="text"/> begins.</param>
    /// <returns>Null where it is no YAML; the findings say why.</returns>
    public static YamlNode? Parse(SourceFile file, MendedText text, int firstLine, DiagnosticBag findings)
    {
        var parser = new YamlParser(file, text, firstLine, findings);
        try
        {
            return parser.Document();
        }
        catch (YamlException e)
        {
            parser.Report(e);
        }
        // The package lets a few inputs fail outside its own exceptions (escapes of half characters, for one).
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or OverflowException or IndexOutOfRangeException)
        {
            var (place, reason) =
                parser.HalfCharacter(parser._lastScalar?.End.Index ?? 0) ?? (parser.LastPlace(), YamlFaults.Unknown);
            findings.Report(YamlCodes.YamlSyntax, place, [("reason", reason)]);
        }
        return null;
    }

    private YamlNode? Document()
    {
        Next<StreamStart>();
        _parser.MoveNext();
        if (_parser.Current is StreamEnd)
        {
            _findings.Report(YamlCodes.EmptyFile, new SourceSpan(_file, _firstLine, 1, 1));
            return null;
        }
        _parser.MoveNext();
        var root = Node();
        Next<DocumentEnd>();
        _parser.MoveNext();
        if (_parser.Current is DocumentStart second)
            _findings.Report(YamlCodes.MultipleDocuments, Span(second));
        return root;
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null or not T)
            _parser.MoveNext();
    }

    /// <summary>Reads the current node; the event behind it is current afterwards.</summary>
    private YamlNode Node()
    {
        var span = Span(_parser.Current!);
        RefuseReferences(span);
        switch (_parser.Current)
        {
            case Scalar scalar:
                _lastScalar = scalar;
                RefuseControlCharacters(scalar, span);
                _parser.MoveNext();
                return new YamlNode.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain, TextSpan(scalar));
            case SequenceStart start:
                return Sequence(start, span);
            case MappingStart start:
                return Mapping(start, span);
            default:
                _parser.MoveNext();
                return new YamlNode.Broken(span);
        }
    }

    private YamlNode.Sequence Sequence(SequenceStart start, SourceSpan span)
    {
        Open(start.Style, span, '[');
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (_parser.Current is not SequenceEnd)
            items.Add(Node());
        Close(start.Style);
        return new YamlNode.Sequence(items, span);
    }

    private YamlNode.Mapping Mapping(MappingStart start, SourceSpan span)
    {
        Open(start.Style, span, '{');
        _parser.MoveNext();
        var entries = new List<YamlNode.Entry>();
        while (_parser.Current is not MappingEnd)
        {
            var key = Node();
            var value = Node();
            if (key is not YamlNode.Scalar { Value.Length: > 0 } name)
                ReportNoKey(key.Span);
            else if (start.Style != YamlStyle.Flow || !MendSplitNumber(entries, name, value))
                entries.Add(new YamlNode.Entry(name.Value, name.Span, value));
        }
        Close(start.Style);
        YamlTree.ReportDuplicateKeys(entries, _findings);
        return new YamlNode.Mapping([.. entries], span);
    }

    /// <summary>In braces a thousands comma ends the value: {initial: 1,733.50} reads as 1 and a key 733.50.</summary>
    private bool MendSplitNumber(List<YamlNode.Entry> entries, YamlNode.Scalar key, YamlNode value)
    {
        if (
            value is not YamlNode.Scalar { Value: "", IsPlain: true }
            || entries is not [.., { Value: YamlNode.Scalar front } last]
        )
            return false;
        var whole = $"{front.Value},{key.Value}";
        if (!char.IsAsciiDigit(key.Value[0]) || !Records.Measurement.TryParseNumber(whole, out _))
            return false;
        var span = front.Span with { Length = key.Span.Column + key.Span.Length - front.Span.Column };
        _findings.Report(YamlCodes.NeedsQuotes, span, [("reason", YamlFaults.CommaInBraces), ("found", whole)]);
        entries[^1] = last with { Value = front with { Value = whole, Span = span } };
        return true;
    }

    private void Open(YamlStyle style, SourceSpan span, char bracket)
    {
        if (style == YamlStyle.Flow)
            _open.Push((span, bracket));
    }

    private void Close(YamlStyle style)
    {
        if (style == YamlStyle.Flow)
            _open.Pop();
        _parser.MoveNext();
    }

    private void RefuseReferences(SourceSpan span)
    {
        var mark = _parser.Current switch
        {
            AnchorAlias alias => "*" + alias.Value,
            NodeEvent { Anchor: { Length: > 0 } anchor } => "&" + anchor,
            NodeEvent { Tag: { Length: > 0 } tag } => tag.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal),
            _ => null,
        };
        if (mark is not null)
            _findings.Report(YamlCodes.AnchorAliasOrTag, span, [("found", mark)]);
    }

    /// <summary>
    /// An escape can smuggle in what the file itself may not hold, and what would be told if it stood there.
    /// </summary>
    private void RefuseControlCharacters(Scalar scalar, SourceSpan span)
    {
        if (scalar.Style != ScalarStyle.DoubleQuoted)
            return;
        HashSet<string>? told = null;
        for (var i = 0; i < scalar.Value.Length && !_findings.IsFullOf(_file); i++)
        {
            if (CharacterChecks.CodeAt(scalar.Value, i) is not { } code)
                continue;
            var number = CharacterChecks.NumberAt(scalar.Value, i);
            var length = char.IsSurrogatePair(scalar.Value, i) ? 2 : 1;
            if ((told ??= []).Add(number) && _file.Text.AsSpan().IndexOf(scalar.Value.AsSpan(i, length)) < 0)
                _findings.Report(code, span, [("found", number)]);
        }
    }

    private void ReportNoKey(SourceSpan span) =>
        _findings.Report(YamlCodes.YamlSyntax, span, [("reason", YamlFaults.NoKey)]);

    private void Report(YamlException e)
    {
        if (e.Message.Contains("nesting depth", StringComparison.Ordinal))
            _findings.Report(
                YamlCodes.NestedTooDeeply,
                Span(e.Start, 1),
                [("limit", MaxDepth.ToString(CultureInfo.InvariantCulture))]
            );
        else if (
            e.Message.Contains("quoted scalar", StringComparison.Ordinal)
            && e.Message.Contains("end of stream", StringComparison.Ordinal)
        )
            ReportUnclosedQuote(e.Start);
        else if (_open.TryPeek(out var open) && !IsClosedOnItsLine(open.Span))
            _findings.Report(
                YamlCodes.UnclosedBracket,
                open.Span with
                {
                    Length = 1,
                },
                [("found", open.Bracket.ToString()), ("expected", open.Bracket == '[' ? "]" : "}")]
            );
        else if (
            _lastScalar is { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } quoted
            && quoted.Start.Line < quoted.End.Line
        )
            ReportUnclosedQuote(quoted.Start);
        else
        {
            var (place, reason) = Explain(e);
            _findings.Report(YamlCodes.YamlSyntax, place, [("reason", reason)]);
        }
    }

    private void ReportUnclosedQuote(Mark start)
    {
        var span = Span(start, 1);
        var line = _file.Line(span.Line);
        var quote = span.Column <= line.Length ? line[span.Column - 1].ToString() : "\"";
        _findings.Report(YamlCodes.UnclosedQuote, span, [("found", quote)]);
    }

    /// <summary>
    /// Two faults are noticed only behind their line: "expected ':'" at the next token, and a dash or an
    /// indentation that fits nothing at the colon of a line that is itself right.
    /// </summary>
    private (SourceSpan Place, BilingualText Reason) Explain(YamlException e)
    {
        var (span, reason) = (Span(e.Start, 1), YamlFaults.Of(e.Message));
        if (e.Message.Contains("escape", StringComparison.Ordinal) && HalfCharacter(e.Start.Index) is { } half)
            return half;
        if (e.Message.Contains("expected ':'", StringComparison.Ordinal))
            return (LastLine(span.Line, text => !text.Contains(':')), reason);
        var line = _file.Line(span.Line);
        var isRightItself = line.Split(": ").Length == 2 && span.Line > _firstLine;
        if (!e.Message.Contains("Mapping values", StringComparison.Ordinal) || !isRightItself)
            return (span, reason);
        var above = LastLine(span.Line - 1, _ => true);
        var isTooDeep = line.Length - line.TrimStart().Length >= above.Column;
        return isTooDeep && char.IsLetter(_file.Line(above.Line).ElementAtOrDefault(above.Column - 1))
            ? (span, reason)
            : (above, YamlFaults.Misfit);
    }

    private bool IsClosedOnItsLine(SourceSpan open)
    {
        var line = _file.Line(open.Line);
        var rest = open.Column <= line.Length ? line[(open.Column - 1)..] : "";
        return rest.Count(c => c is '[' or '{') <= rest.Count(c => c is ']' or '}');
    }

    private SourceSpan LastLine(int line, Func<string, bool> isLookedFor) =>
        YamlFaults.LastLine(_file, line, _firstLine, isLookedFor);

    private (SourceSpan Place, BilingualText Reason)? HalfCharacter(int from) =>
        YamlFaults.HalfCharacterIn(_text.Text, from) is { } half
            ? (Span(new Mark(half.Index, half.Line, half.Column), half.Length), YamlFaults.HalfCharacter)
            : null;

    private SourceSpan LastPlace() =>
        _lastScalar is null ? new SourceSpan(_file, _firstLine, 1, 1) : Span(_lastScalar.End, 1);

    private SourceSpan Span(ParsingEvent e) =>
        Span(e.Start, e.Start.Line == e.End.Line ? e.End.Column - e.Start.Column : 1);

    /// <summary>The words of a block scalar begin on the line below its sign.</summary>
    private SourceSpan TextSpan(Scalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
            return Span(scalar);
        var line = scalar.Start.Line + _firstLine + 1;
        var text = _file.Line(line);
        return new SourceSpan(_file, line, text.Length - text.TrimStart().Length + 1, Math.Max(1, text.Trim().Length));
    }

    private SourceSpan Span(Mark start, int length)
    {
        var column = _text.OriginalColumn(start.Line + 1, start.Column + 1);
        return new SourceSpan(_file, start.Line + _firstLine, column, Math.Max(1, length));
    }
}
