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

    public static readonly DiagnosticCode PlaceholderLeft = new(
        "PB9423",
        "placeholder-left",
        Severity.Warning,
        new("{found} tells readers what the office should have written here", "{found} 上还是留给本单位填写的提示"),
        new(
            "A new site begins with pages in which the office says in its own words what the line in 〔〕 asks for. "
                + "Until then readers see the line itself.",
            "新建的网站有几处要由本单位按〔〕中的提示改写；没有改写，读者看到的就是提示本身。"
        ),
        new(
            "replace the line with what it asks for: which office publishes, the projects of which years and "
                + "departments, where the forms come from, whom readers may ask",
            "照提示改写这一行：哪个单位公开、公开哪些年度和部门的项目、表从哪里来、读者有疑问怎样联系"
        )
    );
}
