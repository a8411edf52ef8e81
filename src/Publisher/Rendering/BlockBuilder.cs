namespace Publisher.Rendering;

/// <summary>Texts and steps in the order of a template → a block, in which texts that meet are one.</summary>
internal sealed class BlockBuilder
{
    private readonly PageState _text = new(new Utf8Output(), default);
    private readonly List<(byte[] Text, Action<PageState>? Step)> _parts = [];

    public void AddText(ReadOnlySpan<char> text) => _text.Output.Write(text);

    public void Add(Action<PageState> step)
    {
        _parts.Add((_text.Output.Written.ToArray(), step));
        _text.Output.Clear();
    }

    public void AddPrint(CompiledExpression expression)
    {
        if (expression.IsConstant && expression.Constant is null or string or bool or int or HtmlFragment)
            _text.Print(expression.Constant);
        else
            Add(expression.Print);
    }

    public CompiledBlock Build()
    {
        if (_text.Output.Written.Length > 0)
            _parts.Add((_text.Output.Written.ToArray(), null));
        return new CompiledBlock(_parts);
    }
}
