using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Publisher.Rendering;

/// <summary>How Scriban reads page models, and the words of a notice: by our tables and without reflection.</summary>
internal sealed class ModelAccessor : IObjectAccessor
{
    private static readonly ModelAccessor Default = new();

    private ModelAccessor() { }

    /// <summary>Words are known by their keys as members are by their names.</summary>
    public Type IndexType => typeof(string);

    public bool HasIndexer => true;

    /// <returns>Null where the target is none of ours.</returns>
    public static IObjectAccessor? For(object target) =>
        target is IReadOnlyDictionary<string, string> || ModelMembers.Of(target.GetType()) is not null ? Default : null;

    public static bool TryGet(object target, string name, out object? value)
    {
        if (target is IReadOnlyDictionary<string, string> words)
        {
            var isWord = words.TryGetValue(name, out var word);
            value = word;
            return isWord;
        }
        ModelMember? member = null;
        var isMember = ModelMembers.Of(target.GetType())?.TryGetValue(name, out member) == true;
        value = member?.Of(target);
        return isMember;
    }

    public bool TryGetValue(
        TemplateContext context,
        SourceSpan span,
        object target,
        string member,
        out object? value
    ) => TryGet(target, member, out value);

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        TryGet(target, (string)index, out value);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        TryGet(target, member, out _);

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        target is IReadOnlyDictionary<string, string> words
            ? words.Keys
            : ModelMembers.Of(target.GetType())?.Keys ?? Enumerable.Empty<string>();

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) =>
        GetMembers(context, span, target).Count();

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        false;

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        false;
}
