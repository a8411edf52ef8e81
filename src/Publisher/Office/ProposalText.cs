using System.Globalization;
using Publisher.Checks;
using Publisher.Diagnostics;

namespace Publisher.Office;

/// <summary>A proposed release → plain text, and the sentences that every format shares.</summary>
public static class ProposalText
{
    internal static readonly BilingualText Unseen = new(
        "What was published of it cannot be read - the site does not publish its sources, or the record is withdrawn - "
            + "so that its fields cannot be compared.",
        "无法读取已公开的内容（本站未公开数据源，或记录已撤回），不能逐项对照。"
    );

    /// <param name="line">Takes one line after the other.</param>
    public static void Write(ReleaseProposal proposal, Language language, Action<string> line)
    {
        var date = proposal.Date is { } day ? $" ({day})" : "";
        line($"{ProposalWords.Title(proposal).In(language)}{date}");
        foreach (var (word, count) in ProposalWords.Counts(proposal))
            line(string.Create(CultureInfo.InvariantCulture, $"{count, 8}  {word.In(language)}"));
        foreach (var other in ProposalWords.Others(proposal))
            line($"  {other.In(language)}");
        if (proposal.IsSound)
            line($"manifest.json SHA-256: {proposal.Manifest}");
        foreach (var (i, record) in proposal.Records.Index())
        {
            line("");
            line($"{record.Place} {record.Title}: {ProposalWords.Phrase(record, language)}");
            if (i < ProposalPage.MaxDetails)
                Write(record, proposal.DetailsOf(record), language, line);
        }
    }

    private static void Write(ProposedRecord record, ProposedDetails details, Language language, Action<string> line)
    {
        if (record.Former.Length > 0)
            line($"  {Former(record).In(language)}");
        if (record.IsUnseen)
            line($"  {Unseen.In(language)}");
        foreach (var decision in details.Decisions)
            line($"  {Sentence(decision, language)}");
        foreach (var field in details.Fields)
            line($"  {field.Label}: {Change(field)}{Ending(field, language)}");
    }

    private static string Change(FieldDifference field)
    {
        var (was, now) = (OnOneLine(field.Was), OnOneLine(field.Now));
        return field.Was.Length == 0 ? now : $"{was} → {(field.Now.Length == 0 ? "—" : now)}";
    }

    private static string Ending(FieldDifference field, Language language) =>
        Correction(field, language) is { Length: > 0 } told ? $"  [{told}]" : "";

    /// <summary>Who corrected a figure, when and why; or that nobody says so.</summary>
    internal static string Correction(FieldDifference field, Language language) =>
        field.Correction is { } correction ? $"{correction.By} {Day(correction.On)} {correction.Reason}"
        : field is { IsFigure: true, Was.Length: > 0 }
            ? new BilingualText("no correction tells of it", "没有更正说明").In(language)
        : "";

    internal static BilingualText Former(ProposedRecord record) =>
        new($"before: {record.Former}", $"原为：{record.Former}");

    internal static string Sentence(ProposedDecision decision, Language language)
    {
        var reason = decision.Reason.Length > 0 ? $" {decision.Reason}" : "";
        var done = $"{decision.By} {Day(decision.On)}{reason}";
        return new BilingualText($"{decision.Name.En}: {done}", $"{decision.Name.Zh}：{done}").In(language);
    }

    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ");
}
