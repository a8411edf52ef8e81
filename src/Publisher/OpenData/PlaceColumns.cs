using Cells = Publisher.OpenData.ColumnOf<Publisher.OpenData.Disclosure>;

namespace Publisher.OpenData;

/// <summary>Where a record was taken from, when it was published, and where it stands on the site.</summary>
internal static class PlaceColumns
{
    public static IReadOnlyList<Cells> All { get; } =
    [
        Cells.Text(
            "source_document",
            new("Source document", "来源文件"),
            new(
                "The document that the form was taken from, as the office names it.",
                "自评表所出的文件，由公开单位注明。"
            ),
            d => d.Record.Source.Document?.Value
        ),
        Cells.Reported(
            "source_form",
            new("Form in the document", "文件中的序号"),
            new("The form's place in that document, from 1.", "该表在来源文件中的序号，从 1 起。"),
            unit: null,
            d => d.Record.Source.Form,
            ColumnType.Count
        ),
        Cells.Day(
            "approved_on",
            new("Approved on", "批准公开日期"),
            new("The day of the approval for publication.", "批准公开的日期。"),
            d => d.Record.Publication.Approval?.On
        ),
        Cells.Text(
            "published",
            new("Published", "发布日期"),
            new(
                "The date of publication that the office gives, with or without a time; empty where it gives none.",
                "公开单位注明的发布日期，可带时刻；未注明则为空。"
            ),
            d => d.Record.Published
        ),
        Cells.Text(
            "page",
            new("Page", "公开页"),
            new(
                "Address of the disclosure page; from the site's root where the site's own address is not known.",
                "公开页的网址；未配置网站地址时为站内路径。"
            ),
            d => d.Page,
            isRequired: true
        ),
        Cells.Text(
            "record_file",
            new("Record file", "记录文件"),
            new(
                "Address of the record's own file (YAML), beside the page; empty where it is not published.",
                "记录源文件（YAML）的网址，在公开页旁；不公开则为空。"
            ),
            d => d.RecordFile
        ),
    ];
}
