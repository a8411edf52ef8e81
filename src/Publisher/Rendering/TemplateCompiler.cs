using System.Collections;
using Publisher.Config;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>
/// The templates of one kind of page, as Scriban parsed them → one block that needs no Scriban: what they include
/// stands where it is included, and what cannot change while the site is built is computed once.
/// </summary>
internal sealed class TemplateCompiler
{
    /// <summary>Deeper than anybody writes, and shallow enough for any stack.</summary>
    private const int MaxDepth = 100;

    private readonly Theme _theme;
    private readonly ExpressionCompiler _expressions;

    private int _depth;

    private TemplateCompiler(Theme theme, SiteConfig site, string kind) =>
        (_theme, _expressions) = (theme, new ExpressionCompiler(theme, site, kind));

    /// <returns>Null where some template has what only Scriban knows.</returns>
    public static CompiledTemplate? Compile(Theme theme, SiteConfig site, string kind)
    {
        var scope = TemplateScope.OfPage();
        var block = new BlockBuilder();
        try
        {
            new TemplateCompiler(theme, site, kind).Include(Theme.LayoutPath, block, scope);
        }
        catch (DeclinedException)
        {
            return null;
        }
        return new CompiledTemplate(block.Build(), scope.Variables, scope.Loops);
    }

    private void Include(string path, BlockBuilder block, TemplateScope scope)
    {
        if (_theme.Find(path) is { } template)
            Block(template.Page?.Body, block, scope.EnterTemplate(path));
        else
            block.Add(CompiledExpression.Faulty.Print);
    }

    private void Block(ScriptBlockStatement? statements, BlockBuilder block, TemplateScope scope)
    {
        Descend();
        var indent = "";
        foreach (var statement in statements?.Statements ?? [])
        {
            if (statement is ScriptEscapeStatement brace)
                indent = brace.IsEntering ? brace.Indent : "";
            else if (indent is { Length: > 0 } && WritesLines(statement))
                throw new DeclinedException(); // Scriban indents every line of what stands in there
            else
                Statement(statement, block, scope);
        }
        _depth--;
    }

    private static bool WritesLines(ScriptStatement statement) =>
        statement is not ScriptExpressionStatement { Expression: var expression } || IncludedBy(expression) is not null;

    private void Statement(ScriptStatement statement, BlockBuilder block, TemplateScope scope)
    {
        switch (statement)
        {
            case ScriptRawStatement { Text: var text }:
                block.AddText(text.FullText.AsSpan(text.Index, text.Length));
                break;
            case ScriptExpressionStatement { Expression: null } or ScriptEndStatement or ScriptNopStatement:
                break;
            case ScriptExpressionStatement { Expression: ScriptAssignExpression assignment }:
                Assign(assignment, block, scope);
                break;
            case ScriptExpressionStatement { Expression: var expression }:
                Print(expression, block, scope);
                break;
            case ScriptIfStatement choice:
                If(choice, block, scope);
                break;
            case ScriptForStatement { Else: null, SetContinue: false, NamedArguments.Count: 0 } loop
                when loop.GetType() == typeof(ScriptForStatement):
                For(loop, block, scope);
                break;
            default:
                throw new DeclinedException();
        }
    }

    private void Print(ScriptExpression expression, BlockBuilder block, TemplateScope scope)
    {
        if (IncludedBy(expression) is not { } path)
            block.AddPrint(_expressions.Compile(expression, scope));
        else if (scope.IsGiven("include") && _expressions.Compile(path, scope) is { IsConstant: true } constant)
            Include(PageState.TextOf(constant.Constant), block, scope);
        else
            throw new DeclinedException();
    }

    /// <returns>What names the template; null where it is no include.</returns>
    private static ScriptExpression? IncludedBy(ScriptExpression? expression) =>
        expression is ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" }, Arguments: [var path] }
            ? path
            : null;

    private void Assign(ScriptAssignExpression assignment, BlockBuilder block, TemplateScope scope)
    {
        if (
            assignment is not { Target: ScriptVariableGlobal { Name: var name }, EqualToken.TokenType: TokenType.Equal }
        )
            throw new DeclinedException();
        var value = _expressions.Compile(assignment.Value, scope).Value;
        var place = scope.PlaceToAssign(name);
        block.Add(page => page.Variables[place] = value(page));
    }

    private void If(ScriptIfStatement choice, BlockBuilder block, TemplateScope scope)
    {
        var condition = _expressions.Compile(choice.Condition, scope);
        if (condition.IsConstant)
        {
            if (PageState.IsTrue(condition.Constant))
                Block(choice.Then, block, scope);
            else
                Else(choice.Else, block, scope);
            return;
        }
        var (then, otherwise) = (new BlockBuilder(), new BlockBuilder());
        Block(choice.Then, then, scope);
        Else(choice.Else, otherwise, scope);
        var (value, yes, no) = (condition.Value, then.Build(), otherwise.Build());
        block.Add(page => (PageState.IsTrue(value(page)) ? yes : no).Run(page));
    }

    private void Else(ScriptConditionStatement? otherwise, BlockBuilder block, TemplateScope scope)
    {
        Descend();
        if (otherwise is ScriptIfStatement choice)
            If(choice, block, scope);
        else if (otherwise is ScriptElseStatement last)
            Block(last.Body, block, scope);
        else if (otherwise is not null)
            throw new DeclinedException();
        _depth--;
    }

    private void Descend()
    {
        if (++_depth > MaxDepth)
            throw new DeclinedException();
    }

    private void For(ScriptForStatement loop, BlockBuilder block, TemplateScope scope)
    {
        if (loop.Variable is not ScriptVariableGlobal { Name: var name })
            throw new DeclinedException();
        var values = _expressions.Compile(loop.Iterator, scope).Value;
        var (inside, variable, place) = scope.EnterLoop(name);
        var builder = new BlockBuilder();
        Block(loop.Body, builder, inside);
        var body = builder.Build();
        block.Add(page =>
        {
            var list =
                values(page) is var value && value is IList or null ? (IList?)value : throw new DeclinedException();
            var count = list?.Count ?? 0;
            for (var at = 0; at < count; at++)
            {
                page.CountStep();
                page.Variables[variable] = list![at];
                page.Loops[place] = (at, count);
                body.Run(page);
            }
        });
    }
}
