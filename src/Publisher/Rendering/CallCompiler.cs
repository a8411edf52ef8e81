using Scriban.Functions;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>The calls of functions in templates, piped or not → what computes their values without Scriban.</summary>
internal sealed class CallCompiler(Theme theme, Func<ScriptExpression?, TemplateScope, CompiledExpression> compile)
{
    /// <summary>Scriban's own functions on text, called as they are.</summary>
    private static readonly Dictionary<string, (int Parameters, Func<string?[], object?> Call)> OnText = new()
    {
        ["append"] = (2, a => StringFunctions.Append(a[0], a[1])),
        ["contains"] = (2, a => Boxes.Of(StringFunctions.Contains(a[0], a[1]))),
        ["downcase"] = (1, a => StringFunctions.Downcase(a[0])),
        ["ends_with"] = (2, a => Boxes.Of(StringFunctions.EndsWith(a[0], a[1]))),
        ["prepend"] = (2, a => StringFunctions.Prepend(a[0], a[1])),
        ["replace"] = (3, a => StringFunctions.Replace(a[0], a[1], a[2])),
        ["starts_with"] = (2, a => Boxes.Of(StringFunctions.StartsWith(a[0], a[1]))),
        ["strip"] = (1, a => StringFunctions.Strip(a[0])),
        ["upcase"] = (1, a => StringFunctions.Upcase(a[0])),
    };

    public CompiledExpression Compile(ScriptExpression call, TemplateScope scope)
    {
        var (function, arguments) = Unpiped(call);
        return function switch
        {
            ScriptVariableGlobal { Name: var name } when scope.IsGiven(name) => Ours(name, call, arguments, scope),
            ScriptMemberExpression
            {
                Target: ScriptVariableGlobal { Name: "string" },
                Member: ScriptVariableGlobal { Name: var name },
            } when scope.IsGiven("string") => OfText(name, arguments, scope),
            _ => throw new DeclinedException(),
        };
    }

    /// <summary><c>value | function argument</c> is <c>function value argument</c>.</summary>
    private static (ScriptExpression? Function, List<ScriptExpression> Arguments) Unpiped(ScriptExpression call)
    {
        if (call is ScriptPipeCall { From: { } from, To: { } to })
        {
            var (function, rest) = to is ScriptPipeCall ? throw new DeclinedException() : Unpiped(to);
            return (function, [from, .. rest]);
        }
        return call is ScriptFunctionCall { Target: var target, Arguments: var arguments }
            ? (target, [.. arguments])
            : (call, []);
    }

    private CompiledExpression Ours(
        string name,
        ScriptExpression call,
        List<ScriptExpression> arguments,
        TemplateScope scope
    )
    {
        if (arguments.Count != (name == "fill" ? 2 : 1))
            throw new DeclinedException();
        var first = compile(arguments[0], scope);
        var value = first.Value;
        return name switch
        {
            "asset" => CompiledExpression.Of([first], page => theme.AssetRoute(call, PageState.TextOf(value(page)))),
            "integrity" => CompiledExpression.Of([first], page => theme.Integrity(call, PageState.TextOf(value(page)))),
            "text" => CompiledExpression.Of([first], page => theme.Text(call, PageState.TextOf(value(page)))),
            "gaps" => Gaps(first),
            "fill" => Fill(first, arguments[1], scope),
            _ => throw new DeclinedException(),
        };
    }

    private CompiledExpression Gaps(CompiledExpression text)
    {
        var value = text.Value;
        return CompiledExpression.Of(
            [text],
            page => TextFunctions.Gaps(PageState.TextOf(value(page)), theme.GapLabel),
            text.Text is { } source
                ? page => page.PrintMarked(source(page))
                : page => page.PrintMarked(PageState.TextOf(value(page)))
        );
    }

    private CompiledExpression Fill(CompiledExpression sentence, ScriptExpression values, TemplateScope scope)
    {
        var filling = values is ScriptObjectInitializerExpression members
            ? SentenceFilling.Of(Members(members, scope))
            : SentenceFilling.Of(compile(values, scope));
        if (sentence.IsConstant)
        {
            var parsed = ParsedSentence.Of(PageState.TextOf(sentence.Constant));
            return CompiledExpression.OfText(page => filling(page, parsed));
        }
        var text = sentence.Value;
        return CompiledExpression.OfText(page => filling(page, theme.Parsed(PageState.TextOf(text(page)))));
    }

    private List<(string Name, CompiledExpression Value)> Members(
        ScriptObjectInitializerExpression values,
        TemplateScope scope
    )
    {
        var members = new List<(string Name, CompiledExpression Value)>();
        foreach (var member in values.Members)
        {
            if (member.Name is not ScriptVariableGlobal { Name: var name } || members.Any(m => m.Name == name))
                throw new DeclinedException();
            members.Add((name, compile(member.Value, scope)));
            scope = scope.Hide(name);
        }
        return members;
    }

    private CompiledExpression OfText(string name, List<ScriptExpression> arguments, TemplateScope scope)
    {
        if (!OnText.TryGetValue(name, out var function) || arguments.Count != function.Parameters)
            throw new DeclinedException();
        var operands = arguments.Select(a => compile(a, scope)).ToArray();
        return CompiledExpression.Of(
            operands,
            page => function.Call(Array.ConvertAll(operands, o => TextOrNull(o.Value(page))))
        );
    }

    private static string? TextOrNull(object? value) => value is null ? null : PageState.TextOf(value);
}
