using System.Collections.Immutable;

namespace Publisher.Reading;

/// <summary>
/// What a place in a file may hold. The reader follows it and the JSON Schema is written from it, so that what an
/// editor's plug-in promises is what the reader accepts.
/// </summary>
public abstract record Shape
{
    /// <param name="MaxLength">In UTF-16 units.</param>
    public sealed record Text(int MaxLength) : Shape;

    /// <param name="IsCell">A cell of the form, which may carry the mark for "cannot be read".</param>
    public sealed record Number(decimal Min, decimal Max, bool IsCell = false, bool IsWhole = false) : Shape;

    /// <summary>An address that is safe to link to: https, http or mailto.</summary>
    public sealed record WebAddress : Shape;

    /// <summary>The name of a host on the internet, in ASCII: <c>www.example.gov.cn</c>.</summary>
    public sealed record HostName : Shape;

    /// <summary>An absolute path on a Unix server, of characters that no configuration file gives a meaning.</summary>
    public sealed record ServerPath : Shape;

    /// <summary>A date, or a date and a time: <c>2024-08-20</c>, <c>2024-08-20 10:00</c>.</summary>
    public sealed record Date : Shape;

    /// <summary>A date without a time: <c>2024-08-20</c>.</summary>
    public sealed record Day : Shape;

    /// <summary>The year and the id of a record: <c>2023/pt-001</c>.</summary>
    public sealed record RecordPlace : Shape;

    /// <summary>One of a few listed words.</summary>
    public sealed record Word(IReadOnlyList<string> Words) : Shape;

    /// <summary>年度指标值: a comparison with a number, or a word.</summary>
    public sealed record TargetValue : Shape;

    /// <summary>实际完成值: a number, or a statement.</summary>
    public sealed record ActualValue : Shape;

    public sealed record List(Shape Item, int MaxItems) : Shape;

    public sealed record Mapping(ImmutableArray<Field> Fields) : Shape;
}
