using System.Globalization;
using Publisher.Pages;
using Publisher.Records;

namespace Publisher.Rendering;

/// <summary>What compiled templates work on while they make one page. Used again for the next.</summary>
internal sealed class PageState(Utf8Output output, ReadOnlyMemory<byte> gap)
{
    /// <summary>A variable that nothing was assigned to yet.</summary>
    public static readonly object Unset = new();

    /// <summary>Only a loop without an end meets it, and no list of ours; Scriban then counts for itself.</summary>
    private const int MaxSteps = 10_000_000;

    private string? _root;
    private int _steps;

    public Utf8Output Output { get; } = output;

    public Scratch Scratch { get; } = new();

    public PageFrame Frame { get; private set; } = null!;

    public object? Page { get; private set; }

    public string Root => _root ??= Frame.Root;

    /// <summary>The values of variables; the compiler gives each its place.</summary>
    public object?[] Variables { get; private set; } = [];

    /// <summary>How far each loop is, and how many values it goes through.</summary>
    public (int Index, int Count)[] Loops { get; private set; } = [];

    public void Begin(PageFrame frame, object? page, int variables, int loops)
    {
        Output.Clear();
        Scratch.Clear();
        (Frame, Page, _root, _steps) = (frame, page, null, 0);
        if (Variables.Length < variables)
            Variables = new object?[variables];
        if (Loops.Length < loops)
            Loops = new (int, int)[loops];
        Array.Fill(Variables, Unset);
    }

    public void CountStep()
    {
        if (++_steps > MaxSteps)
            throw new DeclinedException();
    }

    /// <summary>A value as <c>{{ value }}</c> prints it.</summary>
    public void Print(object? value)
    {
        if (value is string text)
            Output.WriteEscaped(text);
        else if (value is HtmlFragment fragment)
            Output.Write(fragment.Html);
        else
            Output.WriteEscaped(TextOf(value));
    }

    /// <summary>The text, escaped, with each gap marked as such.</summary>
    public void PrintMarked(ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOf(Illegible.Mark)) >= 0)
        {
            Output.WriteEscaped(text[..at]);
            Output.Write(gap.Span);
            text = text[(at + Illegible.Mark.Length)..];
        }
        Output.WriteEscaped(text);
    }

    /// <summary>A value where a function or an operator takes text; nothing is empty text.</summary>
    public static string TextOf(object? value) =>
        value switch
        {
            string text => text,
            null => "",
            bool flag => flag ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            _ => throw new DeclinedException(),
        };

    public static bool IsTrue(object? value) => value is not null && value is not false;
}
