using Publisher.Pages;

namespace Publisher.Rendering;

/// <summary>Layout, page and parts of one kind of page, ready to run: page model → bytes.</summary>
internal sealed class CompiledTemplate(CompiledBlock block, int variables, int loops)
{
    /// <returns>
    /// False where the page has what only Scriban knows, or is at fault: it has to be rendered by Scriban, which tells.
    /// </returns>
    public bool TryRender(PageState state, PageFrame frame, object? page)
    {
        state.Begin(frame, page, variables, loops);
        try
        {
            block.Run(state);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }
}
