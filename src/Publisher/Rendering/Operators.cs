using System.Collections;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>Operators of templates on the values that pages have: text, whole numbers, truth values, nothing.</summary>
internal static class Operators
{
    private static readonly ScriptBinaryOperator[] Known =
    [
        ScriptBinaryOperator.CompareEqual,
        ScriptBinaryOperator.CompareNotEqual,
        ScriptBinaryOperator.CompareGreater,
        ScriptBinaryOperator.CompareLess,
        ScriptBinaryOperator.CompareGreaterOrEqual,
        ScriptBinaryOperator.CompareLessOrEqual,
        ScriptBinaryOperator.Add,
        ScriptBinaryOperator.Subtract,
        ScriptBinaryOperator.Multiply,
    ];

    public static bool Knows(ScriptBinaryOperator name) => Known.Contains(name);

    public static object? Of(ScriptBinaryOperator name, object? left, object? right) =>
        (left, right) switch
        {
            (string, _) or (_, string) => OfText(name, TextOrNull(left), TextOrNull(right)),
            (int a, int b) => OfNumbers(name, a, b),
            (bool a, bool b) => Boxes.Of(IsSame(name, a == b)),
            (null, _) or (_, null) => Boxes.Of(OfNothing(name, left is null && right is null)),
            _ => throw new DeclinedException(),
        };

    /// <summary>Lists count from either end: -1 is the last.</summary>
    public static object? Item(object? target, object? index)
    {
        if (target is not IList list || index is not int at)
            throw new DeclinedException();
        at = at < 0 ? list.Count + at : at;
        return (uint)at < (uint)list.Count ? list[at] : throw new DeclinedException();
    }

    private static string? TextOrNull(object? value) => value is null ? null : PageState.TextOf(value);

    private static object OfText(ScriptBinaryOperator name, string? left, string? right) =>
        name switch
        {
            ScriptBinaryOperator.CompareEqual => Boxes.Of(left == right),
            ScriptBinaryOperator.CompareNotEqual => Boxes.Of(left != right),
            ScriptBinaryOperator.CompareGreater => Boxes.Of(string.CompareOrdinal(left, right) > 0),
            ScriptBinaryOperator.CompareLess => Boxes.Of(string.CompareOrdinal(left, right) < 0),
            ScriptBinaryOperator.CompareGreaterOrEqual => Boxes.Of(string.CompareOrdinal(left, right) >= 0),
            ScriptBinaryOperator.CompareLessOrEqual => Boxes.Of(string.CompareOrdinal(left, right) <= 0),
            ScriptBinaryOperator.Add => left + right,
            _ => throw new DeclinedException(),
        };

    private static object OfNumbers(ScriptBinaryOperator name, int left, int right) =>
        name switch
        {
            ScriptBinaryOperator.CompareEqual => Boxes.Of(left == right),
            ScriptBinaryOperator.CompareNotEqual => Boxes.Of(left != right),
            ScriptBinaryOperator.CompareGreater => Boxes.Of(left > right),
            ScriptBinaryOperator.CompareLess => Boxes.Of(left < right),
            ScriptBinaryOperator.CompareGreaterOrEqual => Boxes.Of(left >= right),
            ScriptBinaryOperator.CompareLessOrEqual => Boxes.Of(left <= right),
            ScriptBinaryOperator.Add => Boxes.Of(checked(left + right)),
            ScriptBinaryOperator.Subtract => Boxes.Of(checked(left - right)),
            ScriptBinaryOperator.Multiply => Boxes.Of(checked(left * right)),
            _ => throw new DeclinedException(),
        };

    private static bool OfNothing(ScriptBinaryOperator name, bool isBoth) =>
        name switch
        {
            ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual => IsSame(name, isBoth),
            ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Multiply =>
                throw new DeclinedException(),
            _ => false,
        };

    private static bool IsSame(ScriptBinaryOperator name, bool isSame) =>
        name switch
        {
            ScriptBinaryOperator.CompareEqual => isSame,
            ScriptBinaryOperator.CompareNotEqual => !isSame,
            _ => throw new DeclinedException(),
        };
}
