namespace Publisher.Rendering;

/// <summary>A stretch of a template: text that is UTF-8 already, and what comes between.</summary>
internal sealed class CompiledBlock(IReadOnlyList<(byte[] Text, Action<PageState>? Step)> parts)
{
    private readonly (byte[] Text, Action<PageState>? Step)[] _parts = [.. parts];

    public void Run(PageState page)
    {
        foreach (var (text, step) in _parts)
        {
            page.Output.Write(text);
            step?.Invoke(page);
        }
    }
}
