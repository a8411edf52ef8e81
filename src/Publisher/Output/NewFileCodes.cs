using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>Why files that are begun for the office are not written.</summary>
public static class NewFileCodes
{
    public static readonly DiagnosticCode AlreadyThere = new(
        "PB9421",
        "file-already-there",
        Severity.Error,
        new("'{found}' is there already", "“{found}”已经存在"),
        new(
            "What somebody has written is never overwritten by a form that is still empty.",
            "空白的新文件不会覆盖已有的内容。"
        ),
        new("choose another number or year, or open that file", "换一个编号或年度，或直接打开该文件填写")
    );

    public static readonly DiagnosticCode FolderNotEmpty = new(
        "PB9422",
        "folder-not-empty",
        Severity.Error,
        new("there is something in the folder '{found}' already", "文件夹“{found}”里已有内容"),
        new(
            "A new site begins in an empty folder, so that nothing is overwritten or taken for a part of it.",
            "新网站要建在空文件夹里，以免覆盖别的内容，或把别的内容当作网站的一部分。"
        ),
        new("name a folder that does not exist yet, or is empty", "换一个不存在的或空的文件夹")
    );
}
