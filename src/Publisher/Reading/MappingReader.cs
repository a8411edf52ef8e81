using System.Collections.Immutable;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>
/// One mapping of a file, read by its shape: keys that do not belong or are missing are reported when it is opened,
/// values when they are asked for. What is absent or at fault comes back as null,
/// so that reading goes on to the next fault.
/// </summary>
public sealed class MappingReader
{
    private readonly YamlNode.Mapping? _node;
    private readonly DiagnosticBag _findings;

    private MappingReader(YamlNode.Mapping? node, DiagnosticBag findings)
    {
        _node = node;
        _findings = findings;
    }

    /// <summary>The mapping's own place; the whole file's where it is absent.</summary>
    public SourceSpan Span => _node?.Span ?? default;

    public bool IsPresent => _node is not null;

    /// <summary>A key was misspelt, and what stands below it is lost.</summary>
    public bool HasUnknownKeys { get; private init; }

    public static MappingReader Open(YamlNode.Mapping? node, Shape.Mapping shape, DiagnosticBag findings)
    {
        if (node is null)
            return new MappingReader(null, findings);
        List<string?>? meant = null;
        foreach (var entry in node.Entries)
            if (FieldOf(entry.Key, shape.Fields) is null)
                (meant ??= []).Add(ReportUnknownKey(entry, shape, findings));
        foreach (var field in shape.Fields)
            if (field.Required && node.Find(field.Key) is null && meant?.Contains(field.Key) is not true)
                ReportMissingKey(field, node, findings);
        return new MappingReader(node, findings) { HasUnknownKeys = meant is not null };
    }

    /// <summary>Those of the fields that the mapping has, in the file's own order.</summary>
    public IReadOnlyList<Field> PresentFields(ImmutableArray<Field> fields)
    {
        var present = new List<Field>();
        foreach (var entry in _node?.Entries ?? [])
            if (FieldOf(entry.Key, fields) is { } field && !present.Contains(field))
                present.Add(field);
        return present;
    }

    public MappingReader Mapping(Field field)
    {
        var node = Expect<YamlNode.Mapping>(field, Kinds.Mapping);
        return Open(node, (Shape.Mapping)field.Shape, _findings);
    }

    /// <summary>The mappings of a list, each opened by the list's shape.</summary>
    public IReadOnlyList<MappingReader> Mappings(Field field) => Mappings(field, out _);

    /// <param name="isComplete">No item of the list was lost to a fault.</param>
    public IReadOnlyList<MappingReader> Mappings(Field field, out bool isComplete)
    {
        isComplete = false;
        if (Items(field) is not { } items)
            return [];
        var shape = (Shape.Mapping)((Shape.List)field.Shape).Item;
        var readers = new List<MappingReader>(items.Count);
        foreach (var item in items)
        {
            if (item is YamlNode.Mapping mapping)
                readers.Add(Open(mapping, shape, _findings));
            else
                ReportWrongKind(field, item, Kinds.Mapping);
        }
        isComplete = readers.Count == items.Count;
        return readers;
    }

    /// <summary>A key that takes one value or several has several.</summary>
    public bool IsList(Field field) => Value(field) is YamlNode.Sequence;

    /// <summary>The words of a list.</summary>
    public IReadOnlyList<string> Words(Field field) => [.. Scalars(field).Select(word => word.Value)];

    /// <summary>Those of a list that are the year and the id of a record.</summary>
    public IReadOnlyList<Sourced<string>> RecordPlaces(Field field) =>
        [
            .. Scalars(field)
                .Where(s => ScalarReader.IsRecordPlace(s, _findings))
                .Select(s => new Sourced<string>(s.Value, s.Span)),
        ];

    /// <summary>The days of a list.</summary>
    public IReadOnlyList<Sourced<DateOnly>> Days(Field field) =>
        [
            .. from scalar in Scalars(field)
            let day = ScalarReader.Day(scalar, _findings)
            where day is not null
            select new Sourced<DateOnly>(day.Value, scalar.Span),
        ];

    private List<YamlNode.Scalar> Scalars(Field field)
    {
        if (Items(field) is not { } items)
            return [];
        var scalars = new List<YamlNode.Scalar>(items.Count);
        foreach (var item in items)
        {
            if (item is YamlNode.Scalar scalar)
                scalars.Add(scalar);
            else
                ReportWrongKind(field, item, Kinds.Text);
        }
        if (items.Count == 0)
            ReportEmpty(field);
        return scalars;
    }

    public Sourced<string>? Text(Field field) =>
        Scalar(field) is { } scalar && ScalarReader.Text(scalar, (Shape.Text)field.Shape, _findings) is { } text
            ? new Sourced<string>(text, scalar.Span)
            : null;

    /// <summary>Words of the form; blank where the key is there and its value, as reported, is not.</summary>
    public TextCell? TextCell(Field field) =>
        Text(field) is { } text ? new TextCell(text.Value, text.Span)
        : Value(field) is { } value ? new TextCell("", value.Span)
        : null;

    /// <summary>An address that is safe to link to.</summary>
    public string? Address(Field field) =>
        Scalar(field) is { } scalar && ScalarReader.IsAddress(scalar, _findings) ? scalar.Value : null;

    /// <summary>Where a site stands, without a slash at its end: what addresses of its pages begin with.</summary>
    public string? SiteAddress(Field field) =>
        Scalar(field) is { } scalar ? ScalarReader.SiteAddress(scalar, _findings) : null;

    /// <summary>In lower case.</summary>
    public string? HostName(Field field) =>
        Scalar(field) is { } scalar && ScalarReader.IsHostName(scalar, _findings)
            ? scalar.Value.ToLowerInvariant()
            : null;

    /// <summary>An absolute path on a server.</summary>
    public string? ServerPath(Field field) =>
        Scalar(field) is { } scalar && ScalarReader.IsServerPath(scalar, _findings) ? scalar.Value : null;

    /// <summary>A date as written: <c>2024-08-20</c> or <c>2024-08-20 10:00</c>.</summary>
    public string? Date(Field field) =>
        Scalar(field) is { } scalar && ScalarReader.IsDate(scalar, _findings) ? scalar.Value : null;

    public DateOnly? Day(Field field) => Scalar(field) is { } scalar ? ScalarReader.Day(scalar, _findings) : null;

    public Sourced<string>? Word(Field field) =>
        Scalar(field) is { } scalar && ScalarReader.IsListed(scalar, (Shape.Word)field.Shape, _findings)
            ? new Sourced<string>(scalar.Value, scalar.Span)
            : null;

    /// <summary>A number that the file must be able to say.</summary>
    public decimal? Number(Field field) => NumberCell(field)?.Value;

    /// <summary>A number of the form, which may carry the mark for "cannot be read".</summary>
    public Cell<decimal>? NumberCell(Field field) =>
        Scalar(field) is { } scalar ? ScalarReader.Number(scalar, (Shape.Number)field.Shape, _findings) : null;

    public Cell<Target>? TargetCell(Field field) =>
        Scalar(field) is { } scalar ? ScalarReader.Target(scalar, _findings) : null;

    public Cell<Actual>? ActualCell(Field field) =>
        Scalar(field) is { } scalar ? ScalarReader.Actual(scalar, _findings) : null;

    public Cell<Grade>? GradeCell(Field field) =>
        Word(field) is not { } word
            ? null
            : new Cell<Grade>(word.Value, Grades.TryParse(word.Value, out var grade) ? grade : null, word.Span);

    private YamlNode.Scalar? Scalar(Field field)
    {
        var scalar = Expect<YamlNode.Scalar>(field, Kinds.Text);
        if (scalar is null || !string.IsNullOrWhiteSpace(scalar.Value))
            return scalar;
        ReportEmpty(field);
        return null;
    }

    private YamlNode? Value(Field field) => _node?.Find(field.Key)?.Value;

    private void ReportEmpty(Field field) =>
        _findings.Report(ShapeCodes.EmptyValue, KeySpan(field), [("key", field.Key), ("label", field.Label)]);

    private IReadOnlyList<YamlNode>? Items(Field field)
    {
        if (Expect<YamlNode.Sequence>(field, Kinds.List) is not { } list)
            return null;
        var limit = ((Shape.List)field.Shape).MaxItems;
        if (list.Items.Count <= limit)
            return list.Items;
        _findings.Report(
            ShapeCodes.TooManyItems,
            KeySpan(field),
            [
                ("key", field.Key),
                ("found", list.Items.Count.ToString(CultureInfo.InvariantCulture)),
                ("limit", limit.ToString(CultureInfo.InvariantCulture)),
            ]
        );
        return null;
    }

    private T? Expect<T>(Field field, BilingualText expected)
        where T : YamlNode
    {
        var value = Value(field);
        if (value is null or YamlNode.Broken or T)
            return value as T;
        if (value is YamlNode.Scalar { Value: "", IsPlain: true })
            ReportEmpty(field);
        else
            ReportWrongKind(field, value, expected);
        return null;
    }

    private SourceSpan KeySpan(Field field) => _node!.Find(field.Key)!.KeySpan;

    private static Field? FieldOf(string key, ImmutableArray<Field> fields)
    {
        foreach (var field in fields)
            if (field.Key == key)
                return field;
        return null;
    }

    private void ReportWrongKind(Field field, YamlNode found, BilingualText expected)
    {
        if (found is YamlNode.Broken)
            return;
        _findings.Report(
            ShapeCodes.WrongKind,
            found.Span,
            [("key", field.Key), ("found", Kinds.Of(found)), ("expected", expected)]
        );
    }

    private static void ReportMissingKey(Field field, YamlNode.Mapping node, DiagnosticBag findings)
    {
        var start = node.Span with { Length = 1 };
        findings.Report(ShapeCodes.MissingKey, start, [("key", field.Key), ("label", field.Label)]);
    }

    /// <returns>The key that was probably meant, which is then not missing; null where none is near.</returns>
    private static string? ReportUnknownKey(YamlNode.Entry entry, Shape.Mapping shape, DiagnosticBag findings)
    {
        var keys = shape.Fields.Select(f => f.Key).ToList();
        var near = Suggestion.For(entry.Key, keys);
        var suggestion = near is null
            ? new BilingualText("", "")
            : new BilingualText($"; did you mean '{near}'?", $"；是否应为“{near}”？");
        var expected = new BilingualText(string.Join(", ", keys), string.Join("、", keys));
        findings.Report(
            ShapeCodes.UnknownKey,
            entry.KeySpan,
            [("found", entry.Key), ("suggestion", suggestion), ("expected", expected)]
        );
        return near;
    }

    private static class Kinds
    {
        public static readonly BilingualText Text = new("one value", "一个值");
        public static readonly BilingualText List = new("a list ('- ' in front of each item)", "列表（每项前加“- ”）");
        public static readonly BilingualText Mapping = new("lines of 'key: value' below it", "下一层的“键: 值”");

        public static BilingualText Of(YamlNode node) =>
            node switch
            {
                YamlNode.Scalar => Text,
                YamlNode.Sequence => new("a list", "列表"),
                _ => new("'key: value' lines", "“键: 值”的行"),
            };
    }
}
