namespace Publisher.OpenData;

/// <summary>One cell of an open table: a text, a number, a truth or a day; or nothing, where the source says
/// nothing.</summary>
public readonly record struct Value
{
    private Value(string? text, decimal? number, bool? truth, DateOnly? day) =>
        (Text, Number, Truth, Day) = (text, number, truth, day);

    public string? Text { get; }

    /// <summary>With the scale that was printed.</summary>
    public decimal? Number { get; }

    public bool? Truth { get; }

    public DateOnly? Day { get; }

    public bool IsEmpty => Text is null && Number is null && Truth is null && Day is null;

    public static implicit operator Value(string? text) => new(text, null, null, null);

    public static implicit operator Value(decimal? number) => new(null, number, null, null);

    public static implicit operator Value(int? number) => new(null, number, null, null);

    public static implicit operator Value(bool? truth) => new(null, null, truth, null);

    public static implicit operator Value(DateOnly? day) => new(null, null, null, day);
}
