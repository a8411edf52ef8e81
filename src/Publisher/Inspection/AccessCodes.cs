using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>Faults that shut out readers who do not see the page, or do not use a mouse.</summary>
public static class AccessCodes
{
    public static readonly DiagnosticCode ImageAlternative = new(
        "PB9630",
        "image-without-alternative",
        Severity.Error,
        new("the {found} has no text alternative", "{found} 没有替代文本"),
        new("Who cannot see the picture gets nothing in its place.", "看不到图的读者什么也得不到。"),
        new(
            "give an img an alt, an svg a <title>; where it only decorates, alt=\"\" or aria-hidden=\"true\"",
            "给 img 加 alt，给 svg 加 <title>；纯装饰的用 alt=\"\" 或 aria-hidden=\"true\""
        )
    );

    public static readonly DiagnosticCode ControlLabel = new(
        "PB9631",
        "control-without-label",
        Severity.Error,
        new("the {found} has no label", "{found} 没有标签"),
        new(
            "Without a label a listener does not know what to type; a placeholder vanishes with the first letter.",
            "没有标签，听页面的读者不知道该填什么；占位文字一输入就消失。"
        ),
        new("give it a <label for> or an aria-label", "加上 <label for> 或 aria-label")
    );

    public static readonly DiagnosticCode NoName = new(
        "PB9632",
        "link-without-name",
        Severity.Error,
        new("the {found} has no name", "{found} 没有名称"),
        new(
            "A link or a button without text is read out as its address, or as nothing.",
            "没有文字的链接或按钮，读屏软件只能读出地址，或什么也不读。"
        ),
        new("put text into it, or give it an aria-label", "写上文字，或加 aria-label")
    );

    public static readonly DiagnosticCode BlankTarget = new(
        "PB9633",
        "blank-target-without-rel",
        Severity.Warning,
        new("target=\"_blank\" without rel=\"noopener\"", "target=\"_blank\" 没有配 rel=\"noopener\""),
        new(
            "In older browsers the page that opens can replace ours through window.opener.",
            "在旧浏览器中，新打开的页面可以通过 window.opener 替换本页。"
        ),
        new("add rel=\"noopener\", or open the link in the same window", "加上 rel=\"noopener\"，或在本窗口打开")
    );

    public static readonly DiagnosticCode ViewportMissing = new(
        "PB9634",
        "viewport-missing",
        Severity.Error,
        new("the page has no viewport", "页面没有 viewport"),
        new(
            "Without it a phone shows the page as wide as a desktop, in letters too small to read.",
            "没有它，手机会按桌面宽度显示页面，字小得看不清。"
        ),
        new(
            "put <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"> into the theme's layout",
            "在主题的布局中写 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        )
    );
}
