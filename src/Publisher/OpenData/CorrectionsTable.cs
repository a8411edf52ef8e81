using Publisher.Records;
using Cells = Publisher.OpenData.ColumnOf<Publisher.OpenData.DisclosedChange>;

namespace Publisher.OpenData;

/// <summary>A row for each correction of a published record, and for each withdrawal.</summary>
internal static class CorrectionsTable
{
    public static TableOf<DisclosedChange> Rows { get; } =
        new(
            "corrections",
            new("Corrections and withdrawals", "更正与撤回"),
            new(
                "One row for each figure that was corrected after publication, and one for each record that was "
                    + "withdrawn; of a withdrawn record no figures are told.",
                "公开后每更正一个数字一行，每撤回一条记录一行；已撤回的记录不再列出数字。"
            ),
            ["id", "year", "number"],
            [
                .. RecordColumns.Key<DisclosedChange>(c => c.Id, c => c.FiscalYear),
                Cells.Number(
                    "number",
                    new("Number", "序号"),
                    new("Among those of its record, from 1, in order of time.", "在同一记录中按时间的次序，从 1 起。"),
                    c => c.Number
                ),
                Cells.Word(
                    "kind",
                    new("Kind", "类别"),
                    new(
                        "correction: a figure was replaced; withdrawal: the record was taken back.",
                        "correction：更正一个数字；withdrawal：撤回整条记录。"
                    ),
                    ["correction", "withdrawal"],
                    c => c.Figure is null ? "withdrawal" : "correction",
                    isRequired: true
                ),
                Cells.Day(
                    "on",
                    new("On", "日期"),
                    new("The day of the correction or withdrawal.", "更正或撤回的日期。"),
                    c => c.On
                ),
                Cells.Text(
                    "by",
                    new("By", "经手"),
                    new("A role of the office.", "经手的岗位。"),
                    c => c.By,
                    isRequired: true
                ),
                Cells.Text(
                    "field",
                    new("Field", "字段"),
                    new(
                        "The figure's path in the record file; empty for a withdrawal.",
                        "被更正数字在记录文件中的路径；撤回则为空。"
                    ),
                    c => c.Figure?.Correction.Field.Value
                ),
                Cells.Text(
                    "label",
                    new("Label", "名称"),
                    new(
                        "What the form prints beside the figure; empty for a withdrawal.",
                        "原表中的名称；撤回则为空。"
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
                        "The figure as it was printed before; empty where there was none, and for a withdrawal.",
                        "更正前的数字；原来没有、或为撤回则为空。"
                    ),
                    c => Printed(c.Figure?.Correction.Was.Value)
                ),
                Cells.Text(
                    "now",
                    new("Now", "改为"),
                    new(
                        "The figure that this correction put there; empty where it took it away, and for a withdrawal.",
                        "此次更正后的数字；更正后不再有、或为撤回则为空。"
                    ),
                    c => Printed(c.Figure?.Became)
                ),
                Cells.Text(
                    "reason",
                    new("Reason", "原因"),
                    new("As the office gives it.", "由公开单位说明。"),
                    c => c.Reason,
                    isRequired: true
                ),
            ]
        );

    /// <summary>The corrections of one record, in order of time.</summary>
    public static IEnumerable<Value[]> RowsOf(EvaluationRecord record) =>
        CorrectedFigure
            .AllOf(record)
            .Select(
                (c, i) =>
                    Rows.RowOf(
                        new(
                            record.Id,
                            record.FiscalYear,
                            i + 1,
                            c.Correction.On,
                            c.Correction.By,
                            c.Correction.Reason,
                            c
                        )
                    )
            );

    private static string? Printed(string? figure) => figure == FormLabels.Nothing ? null : figure;
}
