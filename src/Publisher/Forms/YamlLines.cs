using System.Text;
using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>Lines of a record file, one key after the other; mappings and lists that would hold nothing are left
/// out.</summary>
/// <param name="remark">What is to stand above a key; null for nothing.</param>
internal sealed class YamlLines(Func<Field, string?>? remark)
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _isItemDue;

    public override string ToString() => _text.ToString();

    /// <summary>A value on its line, unless it can only be written otherwise.</summary>
    public void Value(Field field, PrintedCell? cell) => Write(field, cell, isFolded: false);

    /// <summary>A paragraph below its key, in one line however long, which editors fold on the screen.</summary>
    public void Text(Field field, PrintedCell? cell) => Write(field, cell, isFolded: cell?.Text != Illegible.Mark);

    public void Mapping(Field field, Action content)
    {
        var start = _text.Length;
        Begin(field);
        _text.Append('\n');
        var open = _text.Length;
        _indent += 2;
        content();
        _indent -= 2;
        if (_text.Length == open)
            _text.Length = start;
    }

    /// <summary>A row of figures; one that is nothing but noughts, and stood nowhere, on a single line.</summary>
    public void Row(Field field, IReadOnlyList<(Field Field, PrintedCell Cell)> cells)
    {
        if (remark is not null || cells.Count == 0 || cells.Any(c => c.Cell is not { Text: "0.00", Origin: null }))
        {
            Mapping(field, () => cells.ToList().ForEach(c => Value(c.Field, c.Cell)));
            return;
        }
        Begin(field);
        _text.Append(" {").AppendJoin(", ", cells.Select(c => $"{c.Field.Key}: {c.Cell.Text}")).Append("}\n");
    }

    public void List<T>(Field field, IReadOnlyList<T> items, Action<T> item)
    {
        if (items.Count == 0)
            return;
        Begin(field);
        _text.Append('\n');
        _indent += 4;
        foreach (var one in items)
        {
            _isItemDue = true;
            item(one);
            _isItemDue = false;
        }
        _indent -= 4;
    }

    private void Write(Field field, PrintedCell? cell, bool isFolded)
    {
        if (cell is null)
            return;
        Begin(field);
        var (head, lines) = YamlScalar.Of(cell.Text, field.Shape, isFolded);
        if (head.Length > 0)
            _text.Append(' ').Append(head);
        if (cell.Origin is { } origin)
            _text.Append(' ').Append(Origin.Comment(origin));
        _text.Append('\n');
        foreach (var line in lines)
            Line(line.Length == 0 ? 0 : _indent + 2, line).Append('\n');
    }

    private void Begin(Field field)
    {
        if (remark?.Invoke(field) is { } words)
            Line(_isItemDue ? _indent - 2 : _indent, $"# {words}").Append('\n');
        if (_isItemDue)
            Line(_indent - 2, "- ");
        else
            Line(_indent, "");
        _isItemDue = false;
        _text.Append(field.Key).Append(':');
    }

    private StringBuilder Line(int indent, string text) => _text.Append(' ', indent).Append(text);
}
