using Publisher.Diagnostics;

namespace Publisher.Office;

/// <summary>What a proposed release is told in, in every format: the words of its steps and counts.</summary>
internal static class ProposalWords
{
    /// <summary>In the order in which they are told.</summary>
    public static readonly IReadOnlyList<(ProposalStep Step, string Key, BilingualText Word)> Steps =
    [
        (ProposalStep.Gone, "gone", new("would disappear", "将消失")),
        (
            ProposalStep.Unexplained,
            "changed_without_correction",
            new("figures changed without correction", "数字无更正")
        ),
        (ProposalStep.Added, "added", new("added", "新增")),
        (ProposalStep.Corrected, "corrected", new("corrected", "更正")),
        (ProposalStep.Withdrawn, "withdrawn", new("withdrawn", "撤回")),
        (ProposalStep.Lifted, "lifted", new("published again", "解除撤回")),
        (ProposalStep.Renamed, "renamed", new("renamed", "改编号")),
        (ProposalStep.Moved, "moved", new("moved", "改网址")),
        (ProposalStep.Reworded, "reworded", new("texts changed", "文字改动")),
        (ProposalStep.None, "file_only", new("file alone: comments, layout", "仅文件注释或排版")),
    ];

    public static IEnumerable<(string Key, BilingualText Word)> Of(ProposedRecord record) =>
        from step in Steps
        where step.Step == ProposalStep.None ? record is { Steps: 0, IsHeld: false } : record.Steps.HasFlag(step.Step)
        select (step.Key, step.Word);

    /// <summary>What a record is told to become, in one phrase.</summary>
    public static string Phrase(ProposedRecord record, Language language)
    {
        var words = Of(record).Select(s => s.Word.In(language)).ToList();
        if (record.IsHeld)
            words.Add(new BilingualText("held back by a finding", "有问题被扣下").In(language));
        return string.Join(new BilingualText(", ", "、").In(language), words);
    }

    public static BilingualText Title(ReleaseProposal proposal) =>
        new(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"What release {proposal.Number} changes"),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第 {proposal.Number} 次发布改动清单")
        );

    /// <summary>How many there are of each step, and what stays.</summary>
    public static IEnumerable<(BilingualText Word, int Count)> Counts(ReleaseProposal proposal)
    {
        foreach (var (step, _, word) in Steps)
            if (proposal.Count(step) is > 0 and var count)
                yield return (word, count);
        if (proposal.Records.Count(r => r.IsHeld) is > 0 and var held)
            yield return (new("held back", "扣下"), held);
        yield return (new("as they were", "不变"), proposal.Untouched);
        if (proposal.Drafts > 0)
            yield return (new("drafts, not part of it", "草稿（不在其中）"), proposal.Drafts);
    }

    /// <summary>What changes besides records, a line each.</summary>
    public static IEnumerable<BilingualText> Others(ReleaseProposal proposal)
    {
        foreach (var (topic, change, path) in proposal.Files)
            yield return new($"{topic.En} {change.En}: {path}", $"{topic.Zh}{change.Zh}：{path}");
        var (redrawn, derived) = (Number(proposal.Redrawn), Number(proposal.Derived));
        if (proposal.Redrawn > 0)
            yield return new(
                $"pages of {redrawn} unchanged records come out otherwise, by what all pages share "
                    + "(theme, menu, rules, settings) or by another year of the project",
                $"{redrawn} 条未改动的记录页面有变化（因各页共用的主题、菜单、规则、设置，或同一项目的其他年度）"
            );
        if (proposal.Derived > 0)
            yield return new(
                $"{derived} other files follow: lists, search, data",
                $"随之变化的其他文件 {derived} 个（列表、检索、数据）"
            );
    }

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
