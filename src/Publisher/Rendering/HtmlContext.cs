using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Publisher.Rendering;

/// <summary>
/// What a template runs in: every value it prints is escaped, every name it uses must exist, no clock and no chance.
/// </summary>
internal sealed class HtmlContext : TemplateContext
{
    /// <summary>Characters of one value: far above any text of a record or of a template.</summary>
    private const int MaxText = 1 << 20;

    /// <summary>More than a page may have: the library drops in silence what is beyond it.</summary>
    private const int MaxCaptured = 80 << 20;

    private readonly Utf8Output _output;

    public HtmlContext(Theme theme, Utf8Output output)
        : base(Builtins(theme))
    {
        _output = output;
        StrictVariables = true;
        EnableRelaxedMemberAccess = EnableRelaxedTargetAccess = EnableRelaxedIndexerAccess = false;
        LoopLimit = 10_000_000; // lists are as long as the data; only a loop without an end meets it
        RecursiveLimit = 32;
        ObjectRecursionLimit = 16; // an object that holds itself would be printed until the stack ends
        LimitToString = MaxText;
        OutputLimit = MaxCaptured; // of a page, Utf8Output has its own
        OnStringLimit = ScriptLimitBehavior.Throw;
        PushGlobal(new ScriptObject { ["t"] = theme.Strings });
        PushOutput(_output);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        // What a template captures is printed later, and escaped then.
        if (Output != _output)
            return base.Write(span, textAsObject);
        switch (textAsObject)
        {
            case null:
                break;
            case HtmlFragment fragment:
                _output.Write(fragment.Html);
                break;
            case string text:
                _output.WriteEscaped(text);
                break;
            case IFormattable number and not IScriptObject:
                _output.WriteEscaped(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                _output.WriteEscaped(ObjectToString(textAsObject) ?? "");
                break;
        }
        return this;
    }

    /// <summary>One page, from its layout down.</summary>
    public ReadOnlyMemory<byte> Render(Template layout, IScriptObject values)
    {
        _output.Clear();
        PushGlobal(values);
        Evaluate(layout.Page!);
        PopGlobal();
        return _output.Written;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        ModelAccessor.For(target) ?? base.GetMemberAccessorImpl(target);

    private static string Text(TemplateContext context, object? value) =>
        value as string ?? context.ObjectToString(value) ?? "";

    /// <summary>No include but our own, no date, no random number, nothing that reads or writes.</summary>
    private static ScriptObject Builtins(Theme theme) =>
        new()
        {
            ["array"] = new ArrayFunctions(),
            ["string"] = new StringFunctions(),
            ["include"] = new TemplateFunction(
                1,
                (context, caller, arguments) =>
                {
                    theme.Include((HtmlContext)context, caller, Text(context, arguments[0]));
                    return null;
                }
            ),
            ["asset"] = new TemplateFunction(
                1,
                (context, caller, arguments) => theme.AssetRoute(caller, Text(context, arguments[0]))
            ),
            ["integrity"] = new TemplateFunction(
                1,
                (context, caller, arguments) => theme.Integrity(caller, Text(context, arguments[0]))
            ),
            ["text"] = new TemplateFunction(
                1,
                (context, caller, arguments) => theme.Text(caller, Text(context, arguments[0]))
            ),
            ["fill"] = new TemplateFunction(
                2,
                (context, caller, arguments) =>
                    TextFunctions.Fill(context, caller, Text(context, arguments[0]), arguments[1])
            ),
            ["json"] = new TemplateFunction(
                1,
                (context, _, arguments) => TextFunctions.Json(Text(context, arguments[0]))
            ),
            ["gaps"] = new TemplateFunction(
                1,
                (context, _, arguments) => TextFunctions.Gaps(Text(context, arguments[0]), theme.GapLabel)
            ),
        };
}
