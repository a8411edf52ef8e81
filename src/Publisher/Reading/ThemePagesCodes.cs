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
            "write a path as in themes/default/theme.yml, with the words in braces that tell the pages apart",
            "参照 themes/default/theme.yml 写路径，用花括号中的词区分各页"
        )
    );

    public static readonly DiagnosticCode BadFileName = new(
        "PB8008",
        "bad-file-name",
        Severity.Error,
        new(
            "the file's name '{found}' cannot be part of an address; expected letters, digits, '-', '_' and '.'",
            "文件名“{found}”不能用于网址；应只含英文字母、数字、“-”、“_”和“.”"
        ),
        new(
            "Style sheets, scripts and pictures are published under their names, and a name that one system takes "
                + "another may refuse or change.",
            "样式、脚本和图片按文件名发布；有的系统接受的名称，另一些系统会拒绝或改变。"
        ),
        new("rename the file, and what names it in the templates", "把文件改名，并改正模板中的引用")
    );
}
