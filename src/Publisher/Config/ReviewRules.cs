namespace Publisher.Config;

/// <summary>审核: what an approval needs to have before it.</summary>
/// <param name="Count">How many reviews, 0 to 20.</param>
/// <param name="Steps">Their names, where the office has given them: 初审, 复审, 终审. Each must be there, in this
/// order.</param>
/// <param name="DifferentRoles">No role takes two of the steps, of which the approval is one.</param>
public sealed record ReviewRules(int Count, IReadOnlyList<string> Steps, bool DifferentRoles)
{
    public static implicit operator ReviewRules(int count) => new(count, [], DifferentRoles: false);
}
