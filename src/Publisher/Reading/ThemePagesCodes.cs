using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>Faults of a theme's <c>theme.yml</c>.</summary>
public static class ThemePagesCodes
{
    public static readonly DiagnosticCode UnknownPage = new(
        "PB8005",
        "unknown-page",
        Severity.Error,
        new("'{found}' in '{key}' is none of: {expected}", "“{key}”中的“{found}”不在可用范围：{expected}"),
        new(
            "A theme lists the pages and the data files that it has; a misspelt one would silently be left out.",
            "主题列出自己有哪些页面和数据文件；拼错的一项会悄悄缺失。"
        ),
        new("write one of the listed words", "改为所列词语之一")
    );

    public static readonly DiagnosticCode BadAddress = new(
        "PB8006",
        "bad-address",
        Severity.Error,
        new("the address '{found}' cannot be used: {reason}", "地址“{found}”不能使用：{reason}"),
        new(
            "Every page needs an address of its own inside the site, which must not change when others are added.",
            "每个页面都要有站内唯一的地址，不因增加别的页面而改变。"
        ),
        new(
            "write a path such as year/{year}/{page}.html, with the words in braces that tell the pages apart",
            "写成 year/{year}/{page}.html 这样的路径，用花括号中的词区分各页"
        )
    );
}
