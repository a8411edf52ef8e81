using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>Faults against the content security policy: code and resources that a page must not have.</summary>
public static class PolicyCodes
{
    public static readonly DiagnosticCode PolicyMissing = new(
        "PB9640",
        "policy-missing",
        Severity.Error,
        new(
            "no Content-Security-Policy stands before the page's first resource",
            "页面的第一个资源之前没有 Content-Security-Policy"
        ),
        new(
            "The policy keeps foreign code out, and it governs only what follows it.",
            "该策略把外来代码挡在门外，只对其后的内容有效。"
        ),
        new(
            "put the meta of the policy right after the charset in the theme's layout",
            "在主题布局中，把策略的 meta 放在字符编码之后"
        )
    );

    public static readonly DiagnosticCode PolicyLax = new(
        "PB9641",
        "policy-lax",
        Severity.Error,
        new("the policy allows {found} in {directive}", "策略在 {directive} 中放行了 {found}"),
        new(
            "The site needs nothing but its own files: default-src 'none', and 'self' where something is loaded.",
            "网站只需要自己的文件：default-src 'none'，需要加载的写 'self'。"
        ),
        new("allow 'self' or 'none' only", "只放行 'self' 或 'none'")
    );

    public static readonly DiagnosticCode InlineScript = new(
        "PB9642",
        "inline-script",
        Severity.Error,
        new("script stands in the page", "页面中写有脚本"),
        new(
            "The policy forbids scripts in a page, because whoever can slip text into it could then run code.",
            "策略禁止在页面中写脚本：否则能混入文字的人就能执行代码。"
        ),
        new("move the script into a file of the theme's assets", "把脚本移到主题的资源文件中")
    );

    public static readonly DiagnosticCode InlineStyle = new(
        "PB9643",
        "inline-style",
        Severity.Error,
        new("style stands in the page: {found}", "页面中写有样式：{found}"),
        new("The policy forbids it, and the browser leaves it out.", "策略不允许，浏览器会忽略它。"),
        new("move it into the style sheet; in SVG use attributes such as fill", "移到样式表中；SVG 中可用 fill 等属性")
    );

    public static readonly DiagnosticCode InlineHandler = new(
        "PB9644",
        "inline-handler",
        Severity.Error,
        new("script stands in the attribute {found}", "属性 {found} 中写有脚本"),
        new("The policy forbids it: nothing happens when it is clicked.", "策略不允许：点击也不会有反应。"),
        new("add the listener in a script file", "在脚本文件中添加事件监听")
    );

    public static readonly DiagnosticCode ScriptAddress = new(
        "PB9645",
        "script-address",
        Severity.Error,
        new("{attribute} holds a javascript: address", "{attribute} 中是 javascript: 地址"),
        new("The policy forbids it: the link does nothing.", "策略不允许：点击也不会有反应。"),
        new("use a button and a script file", "改用按钮和脚本文件")
    );

    public static readonly DiagnosticCode ExternalResource = new(
        "PB9646",
        "external-resource",
        Severity.Error,
        new("the {element} loads '{found}' from elsewhere", "{element} 从站外加载“{found}”"),
        new(
            "A third party would learn who reads what, and could change the page.",
            "第三方会知道谁在看什么，还可能篡改页面。"
        ),
        new("publish the file with the site's own assets", "把该文件放进网站自己的资源中")
    );

    public static readonly DiagnosticCode BlockedByPolicy = new(
        "PB9647",
        "blocked-by-policy",
        Severity.Error,
        new("the page's own policy blocks '{found}' ({directive})", "页面自己的策略会拦住“{found}”（{directive}）"),
        new(
            "The browser refuses what the policy does not allow; a form without form-action 'self' cannot be sent.",
            "策略未放行的，浏览器一律拒绝；没有 form-action 'self' 的表单无法提交。"
        ),
        new("do without it, or allow 'self' in {directive}", "去掉它，或在 {directive} 中放行 'self'")
    );

    public static readonly DiagnosticCode IntegrityMissing = new(
        "PB9648",
        "integrity-missing",
        Severity.Warning,
        new("'{found}' is loaded without an integrity hash", "加载“{found}”时没有 integrity 校验值"),
        new(
            "With the hash a browser refuses a script or a style sheet that was changed on the server.",
            "有了校验值，服务器上被改动的脚本或样式表就不会被执行。"
        ),
        new("add integrity=\"{expected}\"", "加上 integrity=\"{expected}\"")
    );

    public static readonly DiagnosticCode IntegrityWrong = new(
        "PB9649",
        "integrity-wrong",
        Severity.Error,
        new("the integrity hash is not that of '{found}'", "integrity 校验值与“{found}”不符"),
        new("The browser refuses the file: the page is shown without it.", "浏览器会拒绝该文件，页面得不到它。"),
        new("build the site again; the right value is {expected}", "请重新生成网站；正确的值是 {expected}")
    );
}
