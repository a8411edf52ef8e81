using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>Faults of what points somewhere: links, anchors, ids.</summary>
public static class LinkCodes
{
    public static readonly DiagnosticCode DeadLink = new(
        "PB9610",
        "dead-link",
        Severity.Error,
        new(
            "'{found}' leads to '{target}', which the site does not have",
            "“{found}”指向“{target}”，网站中没有这个文件"
        ),
        new(
            "A reader who follows the link meets an error page; inspections of government sites count each one.",
            "读者点开是错误页；政府网站检查对失效链接逐个计数。"
        ),
        new("correct the address, or make the page that is missing", "改正地址，或补上缺少的页面")
    );

    public static readonly DiagnosticCode DeadAnchor = new(
        "PB9611",
        "dead-anchor",
        Severity.Error,
        new("'{found}' leads to a place that '{target}' does not have", "“{found}”指向“{target}”中不存在的位置"),
        new(
            "The browser opens the page at its top, and the reader looks in vain for what was promised.",
            "浏览器只会停在页首，读者找不到链接所说的内容。"
        ),
        new(
            "give the target the id that stands after the '#', or correct the link",
            "给目标元素加上“#”后的 id，或改正链接"
        )
    );

    public static readonly DiagnosticCode OutsideSite = new(
        "PB9612",
        "link-outside-site",
        Severity.Error,
        new("'{found}' climbs out of the site's folder", "“{found}”指到了网站文件夹之外"),
        new(
            "What lies outside the folder is not published with it: the link works on this machine only.",
            "文件夹之外的内容不会一同发布，链接只在本机有效。"
        ),
        new("link to a page of the site, or to a full https address", "改为站内页面，或完整的 https 地址")
    );

    public static readonly DiagnosticCode FromHostRoot = new(
        "PB9613",
        "link-from-host-root",
        Severity.Warning,
        new("'{found}' starts at the root of the host", "“{found}”从主机根目录起算"),
        new(
            "Relative links work on any host, in any folder and from a disk; this one only at the root of a host.",
            "相对链接在任何主机、任何文件夹、本地磁盘上都有效；这个链接只在主机根目录下有效。"
        ),
        new("make the link relative to the page", "改为相对于本页的链接")
    );

    public static readonly DiagnosticCode DuplicateId = new(
        "PB9614",
        "duplicate-id",
        Severity.Error,
        new("the id '{found}' is used again; line {line} has it first", "id“{found}”重复；第 {line} 行已经用过"),
        new("Links, labels and screen readers find the first of the two only.", "链接、标签和读屏软件只能找到第一个。"),
        new("give each element an id of its own", "每个元素用各自的 id")
    );

    public static readonly DiagnosticCode DeadReference = new(
        "PB9615",
        "dead-id-reference",
        Severity.Error,
        new(
            "{attribute} names the id '{found}', which the page does not have",
            "{attribute} 引用的 id“{found}”在本页不存在"
        ),
        new(
            "A label, a heading or a description that is not found is not read out.",
            "找不到的标签、标题或说明不会被读出来。"
        ),
        new("correct the id, or remove {attribute}", "改正 id，或去掉 {attribute}")
    );

    public static readonly DiagnosticCode NotFromBasePath = new(
        "PB9616",
        "not-found-page-link-lost",
        Severity.Error,
        new(
            "'{found}' on the page for missing addresses does not begin with '{expected}'",
            "找不到页面时显示的页面上，“{found}”没有以“{expected}”开头"
        ),
        new(
            "Hosts show this page under any address at any depth: only a link from the host's root, through the folder "
                + "of base_url, leads home from everywhere.",
            "主机会在任意深度的网址下显示这个页面：只有从主机根目录起、经过 base_url 所在文件夹的链接，才处处有效。"
        ),
        new(
            "write {{ root }} before the address in the theme, and the site's true address as base_url",
            "在主题中，地址前写 {{ root }}；并在 base_url 中填写网站的真实地址"
        )
    );
}
