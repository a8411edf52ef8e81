using Publisher.Config;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>The expressions of templates, as Scriban parsed them → what computes them without Scriban.</summary>
internal sealed class ExpressionCompiler
{
    /// <summary>Deeper than anybody writes, and shallow enough for any stack.</summary>
    private const int MaxDepth = 100;

    private readonly SiteConfig _site;
    private readonly string _kind;
    private readonly Theme _theme;
    private readonly CallCompiler _calls;

    private int _depth;

    /// <param name="kind">Of the pages that are made: known before any of them.</param>
    public ExpressionCompiler(Theme theme, SiteConfig site, string kind)
    {
        (_theme, _site, _kind) = (theme, site, kind);
        _calls = new CallCompiler(theme, Compile);
    }

    public CompiledExpression Compile(ScriptExpression? expression, TemplateScope scope)
    {
        if (++_depth > MaxDepth)
            throw new DeclinedException();
        var compiled = expression switch
        {
            ScriptLiteral { Value: null or string or bool or int } literal => CompiledExpression.OfConstant(
                literal.Value is bool flag ? Boxes.Of(flag) : literal.Value
            ),
            ScriptNestedExpression nested => Compile(nested.Expression, scope),
            ScriptVariableGlobal variable => Variable(variable.Name, scope),
            ScriptMemberExpression { DotToken.TokenType: TokenType.Dot } member => Member(member, scope),
            ScriptIndexerExpression indexer => Indexer(indexer, scope),
            ScriptConditionalExpression conditional => Conditional(conditional, scope),
            ScriptUnaryExpression unary => Unary(unary, scope),
            ScriptBinaryExpression binary => Binary(binary, scope),
            ScriptArrayInitializerExpression list => List(list, scope),
            ScriptFunctionCall or ScriptPipeCall => _calls.Compile(expression, scope),
            _ => throw new DeclinedException(),
        };
        _depth--;
        return compiled;
    }

    private CompiledExpression Variable(string name, TemplateScope scope)
    {
        if (scope.IsGiven(name))
            return name switch
            {
                "site" => CompiledExpression.OfConstant(_site),
                "t" => CompiledExpression.OfConstant(_theme.Strings),
                "main" => CompiledExpression.OfConstant(Theme.PagePath(_kind)),
                "frame" => CompiledExpression.Of(page => page.Frame),
                "root" => CompiledExpression.Of(page => page.Root),
                "page" => CompiledExpression.Of(page => page.Page),
                _ => throw new DeclinedException(),
            };
        var place = scope.PlaceOf(name);
        return CompiledExpression.Of(page =>
            page.Variables[place] is var value && value != PageState.Unset ? value : throw new DeclinedException()
        );
    }

    private CompiledExpression Member(ScriptMemberExpression member, TemplateScope scope)
    {
        if (member is not { Target: { } target, Member: ScriptVariableGlobal { Name: var name } })
            throw new DeclinedException();
        if (target is ScriptVariableGlobal { Name: "for" })
            return OfLoop(name, scope.Loop);
        if (target is ScriptVariableGlobal { Name: "frame" } && name == "kind" && scope.IsGiven("frame"))
            return CompiledExpression.OfConstant(_kind);
        var compiled = Compile(target, scope);
        if (compiled.Constant is ScriptObject words)
            return words.TryGetValue(name, out var word)
                ? CompiledExpression.OfConstant(word)
                : CompiledExpression.Faulty;
        var (site, value) = (new MemberSite(name), compiled.Value);
        return CompiledExpression.Of([compiled], page => site.Of(value(page)));
    }

    /// <summary>What a loop knows about itself.</summary>
    private static CompiledExpression OfLoop(string name, int? place)
    {
        if (place is not { } loop)
            return CompiledExpression.Faulty;
        return name switch
        {
            "index" => CompiledExpression.Of(page => Boxes.Of(page.Loops[loop].Index)),
            "rindex" => CompiledExpression.Of(page => Boxes.Of(page.Loops[loop].Count - page.Loops[loop].Index - 1)),
            "length" => CompiledExpression.Of(page => Boxes.Of(page.Loops[loop].Count)),
            "first" => CompiledExpression.Of(page => Boxes.Of(page.Loops[loop].Index == 0)),
            "last" => CompiledExpression.Of(page => Boxes.Of(page.Loops[loop].Index == page.Loops[loop].Count - 1)),
            "even" => CompiledExpression.Of(page => Boxes.Of(page.Loops[loop].Index % 2 == 0)),
            "odd" => CompiledExpression.Of(page => Boxes.Of(page.Loops[loop].Index % 2 == 1)),
            _ => throw new DeclinedException(),
        };
    }

    private CompiledExpression Indexer(ScriptIndexerExpression indexer, TemplateScope scope)
    {
        var (target, index) = (Compile(indexer.Target, scope), Compile(indexer.Index, scope));
        return CompiledExpression.Of([target, index], page => Operators.Item(target.Value(page), index.Value(page)));
    }

    private CompiledExpression Conditional(ScriptConditionalExpression conditional, TemplateScope scope)
    {
        var condition = Compile(conditional.Condition, scope);
        if (condition.IsConstant)
            return Compile(PageState.IsTrue(condition.Constant) ? conditional.ThenValue : conditional.ElseValue, scope);
        var (yes, no) = (Compile(conditional.ThenValue, scope), Compile(conditional.ElseValue, scope));
        return CompiledExpression.Of(
            page => (PageState.IsTrue(condition.Value(page)) ? yes : no).Value(page),
            page => (PageState.IsTrue(condition.Value(page)) ? yes : no).Print(page)
        );
    }

    private CompiledExpression Unary(ScriptUnaryExpression unary, TemplateScope scope)
    {
        var operand = Compile(unary.Right, scope);
        return unary.Operator switch
        {
            ScriptUnaryOperator.Not => CompiledExpression.Of(
                [operand],
                page => Boxes.Of(!PageState.IsTrue(operand.Value(page)))
            ),
            ScriptUnaryOperator.Negate => CompiledExpression.Of(
                [operand],
                page => operand.Value(page) is int number ? -number : throw new DeclinedException()
            ),
            _ => throw new DeclinedException(),
        };
    }

    private CompiledExpression Binary(ScriptBinaryExpression binary, TemplateScope scope)
    {
        var left = Compile(binary.Left, scope);
        var name = binary.Operator;
        // The right side of these is not looked at where the left decides: it may hold what would fail.
        if (name is ScriptBinaryOperator.And or ScriptBinaryOperator.Or && left.IsConstant)
            if (PageState.IsTrue(left.Constant) == (name is ScriptBinaryOperator.Or))
                return CompiledExpression.OfConstant(Boxes.Of(name is ScriptBinaryOperator.Or));
        var right = Compile(binary.Right, scope);
        var (a, b) = (left.Value, right.Value);
        return CompiledExpression.Of(
            [left, right],
            name switch
            {
                ScriptBinaryOperator.And => page => Boxes.Of(PageState.IsTrue(a(page)) && PageState.IsTrue(b(page))),
                ScriptBinaryOperator.Or => page => Boxes.Of(PageState.IsTrue(a(page)) || PageState.IsTrue(b(page))),
                _ when Operators.Knows(name) => page => Operators.Of(name, a(page), b(page)),
                _ => throw new DeclinedException(),
            }
        );
    }

    /// <summary>A list of constants, to go through; nothing can be done to it that tells it from Scriban's.</summary>
    private CompiledExpression List(ScriptArrayInitializerExpression list, TemplateScope scope)
    {
        var items = list.Values.Select(v => Compile(v, scope)).ToList();
        return items.All(i => i.IsConstant)
            ? CompiledExpression.OfConstant(items.Select(i => i.Constant).ToArray())
            : throw new DeclinedException();
    }
}
