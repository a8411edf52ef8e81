using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>Faults of a built page as a whole: its encoding, its head, its weight.</summary>
public static class InspectionCodes
{
    public static readonly DiagnosticCode NothingToInspect = new(
        "PB9601",
        "nothing-to-inspect",
        Severity.Error,
        new("there is no HTML page in this folder", "该文件夹中没有 HTML 页面"),
        new(
            "An inspection that saw nothing must not look like one that found nothing.",
            "没有检查过，不等于没有问题。"
        ),
        new("build the site first, or name the folder that holds it", "请先生成网站，或指明网站所在的文件夹")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode PageUnreadable = new(
        "PB9602",
        "page-unreadable",
        Severity.Error,
        new("the page is not clean UTF-8: {reason}", "页面不是规范的 UTF-8：{reason}"),
        new(
            "Pages are UTF-8 without a byte order mark; anything else reaches readers as garbled text.",
            "页面应为不带 BOM 的 UTF-8，否则读者看到的会是乱码。"
        ),
        new("build the site again, and edit no page of it by hand", "请重新生成网站，不要手工修改页面")
    );

    public static readonly DiagnosticCode LanguageMissing = new(
        "PB9603",
        "page-language-missing",
        Severity.Error,
        new("the html element has no lang attribute", "html 元素没有 lang 属性"),
        new(
            "A screen reader chooses its voice by the page's language, and a browser its fonts.",
            "读屏软件按页面语言选择语音，浏览器按它选择字体。"
        ),
        new("write <html lang=\"zh-CN\"> in the theme's layout", "在主题的布局中写 <html lang=\"zh-CN\">")
    );

    public static readonly DiagnosticCode TitleMissing = new(
        "PB9604",
        "page-title-missing",
        Severity.Error,
        new("the page has no title", "页面没有标题（title）"),
        new(
            "The title names the page in tabs, bookmarks, search results and to screen readers.",
            "标签页、收藏夹、搜索结果和读屏软件都用它来称呼页面。"
        ),
        new("give the page's template a <title>", "在页面模板中写上 <title>")
    );

    public static readonly DiagnosticCode DescriptionMissing = new(
        "PB9605",
        "page-description-missing",
        Severity.Warning,
        new("the page has no description", "页面没有摘要（description）"),
        new(
            "Search engines print the description under the title; without it they pick a random sentence.",
            "搜索引擎在标题下显示摘要；没有摘要，就会随意截取一句。"
        ),
        new(
            "give the page's template a <meta name=\"description\"> with one sentence",
            "在页面模板中写上 <meta name=\"description\">，内容为一句话"
        )
    );

    public static readonly DiagnosticCode PageTooHeavy = new(
        "PB9606",
        "page-too-heavy",
        Severity.Warning,
        new("the disclosure page has {found} bytes, more than {limit}", "公开页面有 {found} 字节，超过 {limit} 字节"),
        new(
            "A disclosure page has to open at once on a cheap phone in a weak network.",
            "公开页面应在普通手机、弱网环境下也能立即打开。"
        ),
        new("take out of the template what is not read", "从模板中去掉读者不看的内容")
    );

    public static readonly DiagnosticCode StylesTooHeavy = new(
        "PB9607",
        "styles-too-heavy",
        Severity.Warning,
        new(
            "the style sheets have {found} bytes together, more than {limit}",
            "样式表共 {found} 字节，超过 {limit} 字节"
        ),
        new("Nothing is shown before the style sheets have arrived.", "样式表到达之前，页面什么也显示不出来。"),
        new("remove rules that no page uses", "删去没有页面使用的样式规则")
    );

    public static readonly DiagnosticCode ScriptsTooHeavy = new(
        "PB9608",
        "scripts-too-heavy",
        Severity.Warning,
        new("the scripts have {found} bytes together, more than {limit}", "脚本共 {found} 字节，超过 {limit} 字节"),
        new(
            "Every byte of script costs time and battery on a cheap phone, and the pages read in full without it.",
            "脚本越大，普通手机越慢越费电；而页面不靠脚本也应完整可读。"
        ),
        new("make the scripts smaller", "请精简脚本")
    );

    public static readonly DiagnosticCode LanguageWrong = new(
        "PB9609",
        "page-language-wrong",
        Severity.Error,
        new(
            "the page's lang is '{found}', the site's language is {expected}",
            "页面的 lang 是“{found}”，网站的语言是 {expected}"
        ),
        new(
            "A screen reader reads the page aloud in the language that it names, and in another it is gibberish.",
            "读屏软件按页面声明的语言朗读，声明错了就听不懂。"
        ),
        new(
            "write <html lang=\"{{ site.language }}\"> in the theme's layout, or correct language in "
                + "output-config/site.yml",
            "在主题的布局中写 <html lang=\"{{ site.language }}\">，或改正 output-config/site.yml 中的 language"
        )
    );

    public static readonly DiagnosticCode ScriptHoldsUp = new(
        "PB9660",
        "script-holds-up-page",
        Severity.Error,
        new("the script '{found}' stands in the head without defer", "head 中的脚本“{found}”没有 defer"),
        new(
            "Nothing is shown before such a script has arrived and run.",
            "这样的脚本下载并执行完之前，页面什么也显示不出来。"
        ),
        new("add defer, or type=\"module\"", "加上 defer，或 type=\"module\"")
    );
}
