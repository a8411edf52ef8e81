using System.Text;

namespace Publisher.Diagnostics;

/// <summary>One finding: which fault, where, and the values that its message names.</summary>
/// <param name="Notes">The calculation and the operands' lines, where arithmetic is involved.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    SourceSpan Span,
    IReadOnlyList<(string Name, BilingualText Value)> Values,
    IReadOnlyList<BilingualText> Notes)
{
    /// <summary>The message with its values in place.</summary>
    public string Message(Language language) => Fill(Code.Message.In(language), language);

    /// <summary>Replaces each <c>{name}</c> in one pass, so that braces inside a value stay what they are.</summary>
    public string Fill(string template, Language language)
    {
        var text = new StringBuilder();
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) break;
            text.Append(template, at, open - at).Append(Value(template[(open + 1)..close]).In(language));
            at = close + 1;
        }
        return text.Append(template, at, template.Length - at).ToString();
    }

    public BilingualText Value(string name)
    {
        foreach (var value in Values)
            if (value.Name == name) return value.Value;
        throw new ArgumentException($"{Code.Id} was reported without a value for '{name}'", nameof(name));
    }
}
