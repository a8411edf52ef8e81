using Publisher.Diagnostics;

namespace Publisher.OpenData;

/// <summary>An open table and how its rows are made.</summary>
internal sealed class TableOf<T>
{
    private const string UnreadableName = "unreadable";

    private readonly IReadOnlyList<ColumnOf<T>> _columns;
    private readonly int _unreadable;

    public TableOf(
        string name,
        BilingualText title,
        BilingualText description,
        IReadOnlyList<string> key,
        IReadOnlyList<ColumnOf<T>> columns
    )
    {
        _columns = columns;
        _unreadable = columns.ToList().FindIndex(c => c.Column.Name == UnreadableName);
        Table = new Table(name, title, description, [.. columns.Select(c => c.Column)], key);
    }

    public Table Table { get; }

    /// <summary>Tells which figures of a row the form has, but nobody can read.</summary>
    public static ColumnOf<T> Unreadable { get; } =
        ColumnOf<T>.Text(
            UnreadableName,
            new("Unreadable figures", "无法辨认的数字"),
            new(
                "Names of the columns whose figure the original prints but nobody can read, separated by semicolons; "
                    + "empty where all can be read. Any other empty cell means that the form says nothing there.",
                "原表印有但无法辨认的数字所在的列名，以分号隔开；都能辨认则为空。其余空单元格表示原表未填。"
            ),
            _ => null
        );

    /// <summary>A value for each column; an empty text is nothing.</summary>
    public Value[] RowOf(T source)
    {
        var row = new Value[_columns.Count];
        var unreadable = "";
        for (var i = 0; i < row.Length; i++)
        {
            var value = _columns[i].Value(source);
            row[i] = value.Text is "" ? default : value;
            if (_columns[i].IsUnreadable?.Invoke(source) == true)
                unreadable += unreadable.Length == 0 ? _columns[i].Column.Name : $";{_columns[i].Column.Name}";
        }
        if (_unreadable >= 0 && unreadable.Length > 0)
            row[_unreadable] = unreadable;
        return row;
    }
}
