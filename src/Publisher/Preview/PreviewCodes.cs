using Publisher.Diagnostics;

namespace Publisher.Preview;

/// <summary>Why a site cannot be shown on this machine.</summary>
public static class PreviewCodes
{
    public static readonly DiagnosticCode NoSite = new(
        "PB9401",
        "no-site-to-preview",
        Severity.Error,
        new("no build has published a site in '{found}'", "“{found}”里没有已发布的网站"),
        new(
            "The build failed, and there is no site from before that could be shown instead.",
            "这次没有生成成功，也没有以前发布的网站可供预览。"
        ),
        new(
            "mend the errors above, or name the folder of a published site with --output",
            "改正上面的错误，或用 --output 指定已发布网站的文件夹"
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
