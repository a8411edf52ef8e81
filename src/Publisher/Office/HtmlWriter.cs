using System.Net;
using Publisher.Diagnostics;

namespace Publisher.Office;

/// <summary>Writes a page's elements one after another, however many there are: every text is escaped.</summary>
public sealed class HtmlWriter(TextWriter to)
{
    private readonly Stack<string> _open = [];

    /// <summary>An element that stays open until <see cref="Close"/>. Names come from the program, never from a
    /// file.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, attributes);
        _open.Push(tag);
        return this;
    }

    /// <summary>Ends the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        to.Write($"</{_open.Pop()}>");
        if (_open.Count < 6)
            to.Write('\n');
        return this;
    }

    /// <summary>As a reader sees it: what nobody would see is shown by its number.</summary>
    public HtmlWriter Text(string text)
    {
        to.Write(WebUtility.HtmlEncode(HiddenCharacters.Show(text)));
        return this;
    }

    /// <summary>An element with nothing but a text in it.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    /// <summary>An element that has no end, such as <c>meta</c>.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, attributes);
        return this;
    }

    /// <summary>What is markup already, and comes from the program.</summary>
    internal void Raw(string markup) => to.Write(markup);

    private void Start(string tag, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        to.Write($"<{tag}");
        foreach (var (name, value) in attributes)
            to.Write($" {name}=\"{WebUtility.HtmlEncode(HiddenCharacters.Show(value))}\"");
        to.Write('>');
    }
}
