namespace Publisher.Rendering;

/// <summary>Truth values and small numbers as the objects that templates pass around, made once.</summary>
internal static class Boxes
{
    private static readonly object True = true;
    private static readonly object False = false;

    private static readonly object[] Numbers = [.. Enumerable.Range(0, 256).Select(n => (object)n)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => (uint)value < (uint)Numbers.Length ? Numbers[value] : value;
}
