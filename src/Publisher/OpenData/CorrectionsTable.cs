using Publisher.Pages;
using Publisher.Records;
using Cells = Publisher.OpenData.ColumnOf<Publisher.OpenData.DisclosedChange>;

namespace Publisher.OpenData;

/// <summary>A row for each correction of a published record, each withdrawal, and each that was lifted.</summary>
internal static class CorrectionsTable
{
    /// <summary>In the order of <see cref="ChangeKind"/>.</summary>
    private static readonly string[] Kinds = ["correction", "withdrawal", "restoration"];

    public static TableOf<DisclosedChange> Rows { get; } =
        new(
            "corrections",
            new("Corrections and withdrawals", "更正与撤回"),
            new(
                "One row for each figure that was corrected after publication, and one for each time a record was "
                    + "withdrawn or published again; of a withdrawn record no figures are told.",
                "公开后每更正一个数字一行，每撤回或恢复公开一条记录一行；已撤回的记录不再列出数字。"
            ),
            ["id", "year", "number"],
            [
                .. RecordColumns.Key<DisclosedChange>(c => c.Id, c => c.FiscalYear),
                Cells.Number(
                    "number",
                    new("Number", "序号"),
                    new("Among all of its record, from 1, in order of time.", "在同一记录中按时间的次序，从 1 起。"),
                    c => c.Number
                ),
                Cells.Word(
                    "kind",
                    new("Kind", "类别"),
                    new(
                        "correction: a figure was replaced; withdrawal: the record was taken back; restoration: it was "
                            + "published again.",
                        "correction：更正一个数字；withdrawal：撤回整条记录；restoration：恢复公开。"
                    ),
                    Kinds,
                    c => Kinds[(int)c.Change.Kind],
                    isRequired: true
                ),
                Cells.Day(
                    "on",
                    new("On", "日期"),
                    new("The day of the correction, withdrawal or restoration.", "更正、撤回或恢复公开的日期。"),
                    c => c.Change.On
                ),
                Cells.Text(
                    "by",
                    new("By", "经手"),
                    new("A role of the office.", "经手的岗位。"),
                    c => c.Change.By,
                    isRequired: true
                ),
                Cells.Text(
                    "field",
                    new("Field", "字段"),
                    new(
                        "The corrected figure's path in the record file; else empty.",
                        "被更正数字在记录文件中的路径；非更正则为空。"
                    ),
                    c => c.Figure?.Correction.Field.Value
                ),
                Cells.Text(
                    "label",
                    new("Label", "名称"),
                    new(
                        "What the form prints beside the corrected figure; else empty.",
                        "被更正数字在原表中的名称；非更正则为空。"
                    ),
                    c =>
                        c.Figure is { } figure
                            ? figure.Figure?.Label ?? PublishedFigures.LabelOf(figure.Correction.Field.Value)
                            : null
                ),
                Cells.Text(
                    "was",
                    new("Was", "原为"),
                    new(
                        "The corrected figure as it was printed before; empty where there was none.",
                        "更正前的数字；原来没有或非更正则为空。"
                    ),
                    c => Printed(c.Figure?.Correction.Was.Value)
                ),
                Cells.Text(
                    "now",
                    new("Now", "改为"),
                    new(
                        "The figure that this correction put there; empty where it took it away.",
                        "此次更正后的数字；更正后不再有或非更正则为空。"
                    ),
                    c => Printed(c.Figure?.Became)
                ),
                Cells.Text(
                    "reason",
                    new("Reason", "原因"),
                    new("As the office gives it.", "由公开单位说明。"),
                    c => c.Change.Reason,
                    isRequired: true
                ),
            ]
        );

    /// <summary>What was done to one record that stands, in order of time.</summary>
    public static IEnumerable<Value[]> RowsOf(EvaluationRecord record)
    {
        using var figures = CorrectedFigure.AllOf(record).GetEnumerator();
        foreach (var (i, change) in PublishedChange.AllOf(record).Index())
        {
            var figure = change.Kind == ChangeKind.Correction && figures.MoveNext() ? figures.Current : null;
            yield return Rows.RowOf(new(record.Id, record.FiscalYear, i + 1, change, figure));
        }
    }

    /// <summary>The same of a record that is withdrawn, without its corrections, which have figures.</summary>
    public static IEnumerable<Value[]> RowsOf(CatalogEntry withdrawn) =>
        withdrawn
            .Changes.Index()
            .Where(c => c.Item.Kind != ChangeKind.Correction)
            .Select(c => Rows.RowOf(new(withdrawn.Id, withdrawn.FiscalYear, c.Index + 1, c.Item, null)));

    private static string? Printed(string? figure) => figure == FormLabels.Nothing ? null : figure;
}
