using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>Faults of the notes on what the original does not let anyone read.</summary>
public static class TranscriptionCodes
{
    public static readonly DiagnosticCode GapWithoutNote = new(
        "PB2201",
        "gap-without-note",
        Severity.Error,
        new(
            "'{label}' has a gap [?] and no note says what is missing",
            "“{label}”有无法辨认之处 [?]，却没有说明缺了什么"
        ),
        new(
            "A reader who meets a gap is owed a word about it: "
                + "what the original shows, what is missing, how sure the reading is.",
            "读者看到空缺，应当知道原件显示了什么、缺了什么、有多大把握。"
        ),
        new("add a note with 'cell: {label}'", "在 notes 中加一条“cell: {label}”")
    );

    public static readonly DiagnosticCode NoteAboutUnknownCell = new(
        "PB2202",
        "note-about-unknown-cell",
        Severity.Error,
        new(
            "'{found}' is neither a label of the form nor an indicator of this record{suggestion}",
            "“{found}”既不是表上的栏目，也不是本记录的指标{suggestion}"
        ),
        new("A note is shown beside the cell that it speaks of.", "说明会显示在它所说的栏目旁边。"),
        new(
            "use a label ({expected}) or the indicator's name as written above",
            "使用栏目名（{expected}）或上文的指标名称"
        )
    );

    public static readonly DiagnosticCode TitleMissing = new(
        "PB2203",
        "title-missing",
        Severity.Error,
        new("the project's name cannot be read and no editor_title is given", "项目名称无法辨认，又没有编者拟题"),
        new(
            "Lists and search need a title. The page shows the office's own in 〔〕 and says that it is not the form's.",
            "列表和搜索需要题名；编者拟题在页面上以〔〕标明，并说明不是原表所印。"
        ),
        new("add 'editor_title:' below 'name'", "在 name 下一行加 editor_title")
    );
}
