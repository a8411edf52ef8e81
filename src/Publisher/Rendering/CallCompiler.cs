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
        if (call is not ScriptPipeCall)
            return Apply(call, null, scope);
        var steps = StepsOf(call).ToList();
        return steps.Skip(1).Aggregate(compile(steps[0], scope), (value, step) => Apply(step, value, scope));
    }

    /// <summary><c>value | function | function</c>: Scriban parses the last two as one.</summary>
    private static IEnumerable<ScriptExpression> StepsOf(ScriptExpression? expression) =>
        expression is ScriptPipeCall pipe ? [.. StepsOf(pipe.From), .. StepsOf(pipe.To)]
        : expression is not null ? [expression]
        : throw new DeclinedException();

    /// <param name="piped">The first argument, where it comes through a pipe.</param>
    private CompiledExpression Apply(ScriptExpression call, CompiledExpression? piped, TemplateScope scope)
    {
        var (function, given) = call is ScriptFunctionCall { Target: var target, Arguments: var arguments }
            ? (target, arguments.ToArray())
            : (call, []);
        if (function is ScriptVariableGlobal { Name: "fill" } && scope.IsGiven("fill"))
            return Fill(piped, given, scope);
        CompiledExpression[] operands =
        [
            .. piped is null ? Enumerable.Empty<CompiledExpression>() : [piped],
            .. given.Select(a => compile(a, scope)),
        ];
        return function switch
        {
            ScriptVariableGlobal { Name: var name } when scope.IsGiven(name) => Ours(name, call, operands),
            ScriptMemberExpression
            {
                Target: ScriptVariableGlobal { Name: "string" },
                Member: ScriptVariableGlobal { Name: var name },
            } when scope.IsGiven("string") => OfText(name, operands),
            _ => throw new DeclinedException(),
        };
    }

    private CompiledExpression Ours(string name, ScriptExpression call, CompiledExpression[] operands)
    {
        if (operands is not [var operand])
            throw new DeclinedException();
        var value = operand.Value;
        return name switch
        {
            "asset" => CompiledExpression.Of(operands, page => theme.AssetRoute(call, PageState.TextOf(value(page)))),
            "integrity" => CompiledExpression.Of(
                operands,
                page => theme.Integrity(call, PageState.TextOf(value(page)))
            ),
            "text" => CompiledExpression.Of(operands, page => theme.Text(call, PageState.TextOf(value(page)))),
            "gaps" => Gaps(operand),
            "json" => CompiledExpression.Of(operands, page => TextFunctions.Json(PageState.TextOf(value(page)))),
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

    private CompiledExpression Fill(CompiledExpression? piped, ScriptExpression[] given, TemplateScope scope)
    {
        if (given.Length != (piped is null ? 2 : 1))
            throw new DeclinedException();
        var sentence = piped ?? compile(given[0], scope);
        var filling = given[^1] is ScriptObjectInitializerExpression members
            ? SentenceFilling.Of(Members(members, scope))
            : SentenceFilling.Of(compile(given[^1], scope));
        if (sentence is { IsConstant: true, Constant: string words })
        {
            var parsed = ParsedSentence.Of(words);
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

    private static CompiledExpression OfText(string name, CompiledExpression[] operands)
    {
        if (!OnText.TryGetValue(name, out var function) || operands.Length != function.Parameters)
            throw new DeclinedException();
        return CompiledExpression.Of(
            operands,
            page =>
            {
                var texts = new string?[operands.Length];
                for (var i = 0; i < texts.Length; i++)
                    texts[i] = TextOrNull(operands[i].Value(page));
                return function.Call(texts);
            }
        );
    }

    private static string? TextOrNull(object? value) => value is null ? null : PageState.TextOf(value);
}
