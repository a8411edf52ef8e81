namespace Publisher.Rendering;

/// <summary>
/// One expression of a template: how its value is had, and how it is printed, which may be possible without making one.
/// </summary>
internal sealed class CompiledExpression
{
    private CompiledExpression(Func<PageState, object?> value, Action<PageState>? print, TextSource? text)
    {
        Value = value;
        Text = text;
        Print =
            print ?? (text is null ? page => page.Print(value(page)) : page => page.Output.WriteEscaped(text(page)));
    }

    /// <summary>Text that is good until more is made.</summary>
    public delegate ReadOnlySpan<char> TextSource(PageState page);

    public bool IsConstant { get; private init; }

    /// <summary>The same on every page of this kind.</summary>
    public object? Constant { get; private init; }

    public Func<PageState, object?> Value { get; }

    public Action<PageState> Print { get; }

    /// <summary>Null where the value is no text, or is a string anyway.</summary>
    public TextSource? Text { get; }

    public static CompiledExpression OfConstant(object? value) =>
        new(_ => value, null, null) { IsConstant = true, Constant = value };

    /// <summary>Fails on every page that gets there: Scriban says why.</summary>
    public static CompiledExpression Faulty { get; } = Of(_ => throw new DeclinedException());

    /// <summary>What changes from page to page.</summary>
    public static CompiledExpression Of(Func<PageState, object?> value, Action<PageState>? print = null) =>
        new(value, print, null);

    /// <summary>Text that is put together as it is printed.</summary>
    public static CompiledExpression OfText(TextSource text) => new(page => text(page).ToString(), null, text);

    /// <summary>What changes only as its operands do: of constants it is computed now.</summary>
    public static CompiledExpression Of(
        IEnumerable<CompiledExpression> operands,
        Func<PageState, object?> value,
        Action<PageState>? print = null
    )
    {
        if (operands.Any(o => !o.IsConstant))
            return Of(value, print);
        try
        {
            return OfConstant(value(new PageState(new Utf8Output(), default)));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Faulty;
        }
    }
}
