using Publisher.Diagnostics;

namespace Publisher.Preview;

/// <summary>Why a site cannot be shown on this machine.</summary>
public static class PreviewCodes
{
    public static readonly DiagnosticCode NoSite = new(
        "PB9401",
        "no-site-to-preview",
        Severity.Error,
        new("there is no site to be shown", "没有可供预览的网站"),
        new(
            "Configuration, rules or theme have errors: without them no page can be made.",
            "配置、规则或主题有错误，无法制作任何页面。"
        ),
        new(
            "mend the errors above; for a new site, run publisher init",
            "改正上面的错误；新建网站请运行 publisher init"
        )
    );

    public static readonly DiagnosticCode PortTaken = new(
        "PB9402",
        "port-taken",
        Severity.Error,
        new("port {found} of this machine cannot be had", "本机端口 {found} 无法使用"),
        new(
            "Another program, perhaps a second preview, listens there, or the system keeps the port for itself.",
            "另一个程序（也许是另一个预览）正在使用该端口，或系统不允许使用。"
        ),
        new("end the other program, or choose another port with --port", "结束那个程序，或用 --port 换一个端口")
    )
    {
        IsInputOutput = true,
    };
}
