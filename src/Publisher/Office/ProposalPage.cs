using System.Globalization;
using Publisher.Checks;
using Publisher.Diagnostics;

namespace Publisher.Office;

/// <summary>A proposed release → the page that is printed, read and signed.</summary>
public static class ProposalPage
{
    /// <summary>Records that are told field by field; the list names all of them, and JSON tells all of all.</summary>
    public const int MaxDetails = 500;

    public static void Write(Stream stream, ReleaseProposal proposal, Language language) =>
        OfficePage.Write(
            stream,
            language,
            $"{proposal.Site}：{ProposalWords.Title(proposal).In(language)}",
            page => WriteContent(page, proposal, language)
        );

    private static void WriteContent(HtmlWriter page, ReleaseProposal proposal, Language language)
    {
        WriteSummary(page, proposal, language);
        WriteFindings(page, proposal, language);
        WriteList(page, proposal, language);
        WriteOthers(page, proposal, language);
        if (proposal.Records.Count > 0)
            page.Element("h2", new BilingualText("Field by field", "逐项对照").In(language));
        foreach (var record in proposal.Records.Take(MaxDetails))
            WriteRecord(page, record, proposal.DetailsOf(record), language);
        if (proposal.Records.Count > MaxDetails)
            page.Element("p", Rest(proposal.Records.Count - MaxDetails).In(language), ("class", "alert"));
        WriteSignatures(page, proposal, language);
    }

    private static void WriteSummary(HtmlWriter page, ReleaseProposal proposal, Language language)
    {
        page.Open("dl", ("class", "facts"));
        foreach (var (word, count) in ProposalWords.Counts(proposal))
            page.Open("div")
                .Element("dt", word.In(language))
                .Element("dd", count.ToString("N0", CultureInfo.InvariantCulture))
                .Close();
        page.Close();
        if (proposal.Date is { } date)
            page.Element("p", new BilingualText($"Date of the release: {date}", $"发布日期：{date}").In(language));
        if (!proposal.IsSound)
            return;
        page.Open("p", ("class", "hint"))
            .Text(
                new BilingualText(
                    "SHA-256 of the list of all its files, which the release log names if exactly this is published: ",
                    "本次发布全部文件清单的 SHA-256（如发布的正是这些内容，发布日志中即为此值）："
                ).In(language)
            )
            .Element("span", proposal.Manifest.ToString(), ("class", "code"))
            .Close();
    }

    private static void WriteFindings(HtmlWriter page, ReleaseProposal proposal, Language language)
    {
        if (!proposal.IsSound)
            page.Element(
                "p",
                new BilingualText(
                    "It cannot be published as it stands; the findings below say why.",
                    "目前不能发布，原因见下列问题。"
                ).In(language),
                ("class", "alert")
            );
        if (proposal.Findings.Count == 0)
            return;
        page.Element("h2", new BilingualText("Findings", "问题").In(language)).Open("ul");
        foreach (var finding in proposal.Findings.Take(MaxDetails))
            page.Open("li")
                .Element("span", PlaceOf(finding), ("class", "code"))
                .Text($" {finding.Code.Id} {finding.Message(language)}")
                .Close();
        page.Close();
    }

    private static void WriteList(HtmlWriter page, ReleaseProposal proposal, Language language)
    {
        page.Element("h2", new BilingualText("Records", "记录").In(language));
        if (proposal.Records.Count == 0)
        {
            page.Element("p", new BilingualText("No record changes.", "没有记录改动。").In(language));
            return;
        }
        page.WriteTable(
            new BilingualText("Records that this release touches", "本次发布涉及的记录").In(language),
            [
                new BilingualText("Record", "编号").In(language),
                new BilingualText("Project", "项目").In(language),
                new BilingualText("Department", "主管部门").In(language),
                new BilingualText("What happens", "改动").In(language),
            ],
            rows =>
            {
                foreach (var record in proposal.Records)
                {
                    rows.Open("tr").Element("th", record.Place, ("scope", "row")).Element("td", record.Title);
                    rows.Element("td", record.Department).Element("td", ProposalWords.Phrase(record, language));
                    rows.Close();
                }
            }
        );
    }

    private static void WriteOthers(HtmlWriter page, ReleaseProposal proposal, Language language)
    {
        var others = ProposalWords.Others(proposal).ToList();
        if (others.Count == 0)
            return;
        page.Element("h2", new BilingualText("Besides the records", "记录以外").In(language)).Open("ul");
        foreach (var other in others)
            page.Element("li", other.In(language));
        page.Close();
    }

    private static void WriteRecord(HtmlWriter page, ProposedRecord record, ProposedDetails details, Language language)
    {
        page.Element("h3", $"{record.Place} {record.Title}");
        var former = record.Former.Length == 0 ? "" : $" ({ProposalText.Former(record).In(language)})";
        page.Element("p", ProposalWords.Phrase(record, language) + former);
        if (record.IsUnseen)
            page.Element("p", ProposalText.Unseen.In(language), ("class", "alert"));
        var decisions = details.Decisions.Select(d => ProposalText.Sentence(d, language));
        if (details.Decisions.Count > 0)
            page.Element("p", string.Join(new BilingualText("; ", "；").In(language), decisions), ("class", "hint"));
        if (details.Fields.Count > 0)
            WriteFields(page, record, details.Fields, language);
    }

    private static void WriteFields(
        HtmlWriter page,
        ProposedRecord record,
        IReadOnlyList<FieldDifference> fields,
        Language language
    )
    {
        var isNew = fields.All(f => f.Was.Length == 0);
        string[] columns =
        [
            new BilingualText("Field", "栏目").In(language),
            .. isNew ? Array.Empty<string>() : [new BilingualText("Before", "改前").In(language)],
            (isNew ? new BilingualText("Value", "内容") : new BilingualText("Now", "改后")).In(language),
            .. isNew ? Array.Empty<string>() : [new BilingualText("Correction", "更正说明").In(language)],
        ];
        page.WriteTable(
            $"{record.Place} · {ProposalWords.Phrase(record, language)}",
            columns,
            rows =>
            {
                foreach (var field in fields)
                {
                    rows.Open("tr").Element("th", field.Label, ("scope", "row"));
                    if (!isNew)
                        rows.Open("td", ("class", "text")).Element("del", field.Was).Close();
                    rows.Open("td", ("class", "text")).Element(isNew ? "span" : "ins", field.Now).Close();
                    if (!isNew)
                        rows.Element(
                            "td",
                            ProposalText.Correction(field, language),
                            ("class", field is { IsFigure: true, Correction: null } ? "alert" : "text")
                        );
                    rows.Close();
                }
            }
        );
    }

    private static void WriteSignatures(HtmlWriter page, ReleaseProposal proposal, Language language)
    {
        string[] steps = [.. proposal.Steps, new BilingualText("Approval", "批准公开").In(language)];
        page.Element("h2", new BilingualText("Signatures", "签字").In(language)).Open("div", ("class", "sign"));
        page.WriteTable(
            new BilingualText("Read and agreed", "已阅并同意").In(language),
            [
                new BilingualText("Step", "环节").In(language),
                new BilingualText("Opinion", "意见").In(language),
                new BilingualText("Signature", "签名").In(language),
                new BilingualText("Date", "日期").In(language),
            ],
            rows =>
            {
                foreach (var step in steps)
                {
                    rows.Open("tr").Element("th", step, ("scope", "row"));
                    rows.Element("td", "").Element("td", "").Element("td", "").Close();
                }
            }
        );
        page.Close();
    }

    private static string PlaceOf(Diagnostic finding) =>
        finding.Span.Line == 0
            ? finding.Span.File.Path
            : string.Create(CultureInfo.InvariantCulture, $"{finding.Span.File.Path}:{finding.Span.Line}");

    private static BilingualText Rest(int count) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} more records are in the list above; --format json tells them field by field."
            ),
            string.Create(CultureInfo.InvariantCulture, $"另有 {count} 条见上表；用 --format json 可逐项列出。")
        );
}
