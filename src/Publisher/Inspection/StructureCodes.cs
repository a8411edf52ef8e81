using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>Faults of a page's structure: headings, tables, lists.</summary>
public static class StructureCodes
{
    public static readonly DiagnosticCode MainHeading = new(
        "PB9620",
        "main-heading-count",
        Severity.Warning,
        new("the page has {found} h1 headings, expected 1", "页面有 {found} 个 h1 标题，应为 1 个"),
        new("The one h1 says what the page is about.", "唯一的 h1 说明页面讲什么。"),
        new("keep one h1, and make the others h2", "只保留一个 h1，其余改为 h2")
    );

    public static readonly DiagnosticCode LevelSkipped = new(
        "PB9621",
        "heading-level-skipped",
        Severity.Warning,
        new("{found} comes where {expected} was expected at the deepest", "此处最深应为 {expected}，却是 {found}"),
        new(
            "Readers who listen walk through a page by its headings; a skipped level sounds like a lost section.",
            "听页面的读者靠标题浏览；跳级听起来像缺了一节。"
        ),
        new("use the next level; size is the style sheet's business", "改用下一级标题；字号由样式表决定")
    );

    public static readonly DiagnosticCode TableHead = new(
        "PB9622",
        "table-head-missing",
        Severity.Warning,
        new("the table has no th", "表格没有表头（th）"),
        new("Without heads a listener hears figures and not what they are.", "没有表头，听到的只是一串数字。"),
        new("mark the heads of columns and rows as th", "把列头、行头标为 th")
    );

    public static readonly DiagnosticCode HeadScope = new(
        "PB9623",
        "table-head-without-scope",
        Severity.Warning,
        new("the table's head '{found}' has no scope", "表头“{found}”没有 scope 属性"),
        new("scope says whether a head belongs to its column or to its row.", "scope 说明表头管一列还是一行。"),
        new(
            "add scope=\"col\", \"row\", \"colgroup\" or \"rowgroup\"",
            "加上 scope=\"col\"、\"row\"、\"colgroup\" 或 \"rowgroup\""
        )
    );

    public static readonly DiagnosticCode TableCaption = new(
        "PB9624",
        "table-without-caption",
        Severity.Error,
        new("the table has no caption", "表格没有题注（caption）"),
        new(
            "The caption says what a table shows before its cells are read; in a figure the figcaption does.",
            "题注先说明表格内容；图（figure）中的表格可用 figcaption。"
        ),
        new("give the table a <caption>", "给表格加上 <caption>")
    );

    public static readonly DiagnosticCode EmptyList = new(
        "PB9625",
        "empty-list",
        Severity.Warning,
        new("the {found} is empty", "{found} 是空的"),
        new(
            "An empty column on a government site fails its inspection, and tells readers nothing.",
            "政府网站出现空白栏目即不合格，对读者也毫无意义。"
        ),
        new("leave the list out where it has nothing, with its heading", "没有内容时，连同标题一起省去")
    );

    public static readonly DiagnosticCode HeadingEmpty = new(
        "PB9626",
        "heading-without-text",
        Severity.Error,
        new("the {found} has no text", "{found} 没有文字"),
        new("A listener who walks by headings hears a level and no name.", "按标题浏览的听众只听到级别，听不到名称。"),
        new("give the heading its text, or leave it out", "写上标题文字，或去掉该标题")
    );

    public static readonly DiagnosticCode SectionEmpty = new(
        "PB9627",
        "heading-without-content",
        Severity.Error,
        new("nothing stands below the heading '{found}'", "标题“{found}”下面什么也没有"),
        new(
            "A heading promises something; readers look for what is missing.",
            "标题许诺了内容，读者会寻找缺少的东西。"
        ),
        new("leave the heading out where there is nothing to say", "没有内容时，连同标题一起省去")
    );

    public static readonly DiagnosticCode MainMissing = new(
        "PB9628",
        "main-missing",
        Severity.Error,
        new("the page has no main element", "页面没有 main 元素"),
        new(
            "Screen readers jump to it past the navigation, and so does the link 'skip to content'.",
            "读屏软件和“跳到正文”都靠它越过导航。"
        ),
        new("put the page's own content into <main>", "把页面自己的内容放进 <main>")
    );
}
