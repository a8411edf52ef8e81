using Publisher.Diagnostics;

namespace Publisher.Rendering;

/// <summary>Faults of a theme and of Markdown pages.</summary>
public static class ThemeCodes
{
    public static readonly DiagnosticCode TemplateMissing = new(
        "PB8001",
        "template-missing",
        Severity.Error,
        new("the theme has no file {found}", "主题缺少文件 {found}"),
        new(
            "Every kind of page needs its template, and all of them the layout.",
            "每种页面都需要模板，所有页面都需要版式。"
        ),
        new("add the file to the theme", "在主题中补上该文件")
    );

    public static readonly DiagnosticCode TemplateSyntax = new(
        "PB8002",
        "template-syntax",
        Severity.Error,
        new("the template cannot be parsed: {reason}", "模板无法解析：{reason}"),
        new("All templates are parsed before the first page is made.", "在生成第一页之前，所有模板都会先解析。"),
        new(
            "correct the template; {{ and }} must pair, and 'if' and 'for' need their 'end'",
            "改正模板：{{ 与 }} 要配对，if、for 要有 end"
        )
    );

    public static readonly DiagnosticCode TemplateFault = new(
        "PB8003",
        "template-fault",
        Severity.Error,
        new("the template failed while {route} was made: {reason}", "生成 {route} 时模板出错：{reason}"),
        new(
            "A template may only use names that the page has; a misspelt one would leave a hole in every page.",
            "模板只能使用页面提供的名称；拼错会让每一页都缺一块。"
        ),
        new("correct the name in the template", "改正模板中的名称")
    );

    public static readonly DiagnosticCode UnsafeLink = new(
        "PB8004",
        "unsafe-link",
        Severity.Error,
        new(
            "the link '{found}' is neither http, https, mailto nor a page of this site",
            "链接“{found}”不是 http、https、mailto，也不是本站页面"
        ),
        new(
            "Other kinds of addresses can run scripts on a reader's machine.",
            "其他类型的地址可能在读者的设备上运行脚本。"
        ),
        new("link to an https address or to a page of this site", "改为 https 地址或本站页面")
    );

    public static readonly DiagnosticCode ProseTooDeep = new(
        "PB8007",
        "prose-nested-too-deeply",
        Severity.Error,
        new("the page's Markdown is nested too deeply", "该页的 Markdown 嵌套过深"),
        new(
            "Quotations, lists and emphasis within one another are read up to 128 levels.",
            "引用、列表和强调互相嵌套，最多读取 128 层。"
        ),
        new("take out the surplus marks: > * _ [ -", "去掉多余的标记：> * _ [ -")
    );
}
