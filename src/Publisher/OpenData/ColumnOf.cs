using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.OpenData;

/// <summary>A column, and the way from what a row is made from to the column's value.</summary>
/// <param name="Value">Nothing where the source says nothing.</param>
/// <param name="IsUnreadable">The form has something there that cannot be read; null where that cannot be.</param>
internal sealed record ColumnOf<T>(Column Column, Func<T, Value> Value, Func<T, bool>? IsUnreadable = null)
{
    public static ColumnOf<T> Text(
        string name,
        BilingualText title,
        BilingualText description,
        Func<T, string?> value,
        bool isRequired = false
    ) => new(new Column(name, ColumnType.Text, title, description, IsRequired: isRequired), r => value(r));

    /// <summary>One of a few words, which the description explains.</summary>
    public static ColumnOf<T> Word(
        string name,
        BilingualText title,
        BilingualText description,
        IReadOnlyList<string> words,
        Func<T, string?> value,
        bool isRequired = false
    ) =>
        new(new Column(name, ColumnType.Text, title, description, IsRequired: isRequired, Words: words), r => value(r));

    /// <summary>A whole number that every row has.</summary>
    public static ColumnOf<T> Number(string name, BilingualText title, BilingualText description, Func<T, int> value) =>
        new(new Column(name, ColumnType.Count, title, description, IsRequired: true), r => value(r));

    /// <summary>A figure as the form prints it.</summary>
    public static ColumnOf<T> Reported(
        string name,
        BilingualText title,
        BilingualText description,
        string? unit,
        Func<T, Cell<decimal>?> cell,
        ColumnType type = ColumnType.Number
    ) => new(new Column(name, type, title, description, unit), r => cell(r)?.Value, r => cell(r) is { Value: null });

    /// <summary>A figure that we have computed.</summary>
    public static ColumnOf<T> Computed(
        string name,
        BilingualText title,
        BilingualText description,
        string? unit,
        Func<T, decimal?> value
    ) => new(new Column(name, ColumnType.Number, title, description, unit), r => value(r));

    public static ColumnOf<T> Truth(
        string name,
        BilingualText title,
        BilingualText description,
        Func<T, bool?> value
    ) => new(new Column(name, ColumnType.Boolean, title, description), r => value(r));

    /// <summary>A day that every row has.</summary>
    public static ColumnOf<T> Day(
        string name,
        BilingualText title,
        BilingualText description,
        Func<T, DateOnly?> value
    ) => new(new Column(name, ColumnType.Date, title, description, IsRequired: true), r => value(r));
}
