using System.Collections;

namespace Publisher.Rendering;

/// <summary>
/// One place in a template that asks for a member, and the getter it found there last: the next value is nearly always
/// of the same type.
/// </summary>
internal sealed class MemberSite(string name)
{
    private ModelMember? _last;

    public object? Of(object? target)
    {
        var last = _last;
        return last is not null && target?.GetType() == last.Model ? last.Of(target) : OfAnother(target);
    }

    private object? OfAnother(object? target)
    {
        if (target is not null && ModelMembers.Of(target.GetType()) is { } members)
            return (_last = members[name]).Of(target);
        return target switch
        {
            string text when name == "size" => Boxes.Of(text.Length),
            IList list when name == "size" => Boxes.Of(list.Count),
            _ => throw new DeclinedException(),
        };
    }
}
