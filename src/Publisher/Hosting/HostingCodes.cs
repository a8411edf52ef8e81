using Publisher.Diagnostics;

namespace Publisher.Hosting;

/// <summary>Why no configuration of a web server can be made for a site.</summary>
public static class HostingCodes
{
    public static readonly DiagnosticCode NoSite = new(
        "PB9301",
        "no-site-to-host",
        Severity.Error,
        new("no build has published a site in '{found}'", "“{found}”里没有已发布的网站"),
        new(
            "A server's configuration tells which pages are gone and which lead on: only a published site says that.",
            "服务器配置要列出哪些页面已撤回、哪些转到新网址，这些只有已发布的网站才知道。"
        ),
        new("build the site first, or name its folder with --output", "先生成网站，或用 --output 指定网站的文件夹")
    );

    public static readonly DiagnosticCode InsideSite = new(
        "PB9303",
        "hosting-inside-site",
        Severity.Error,
        new("'{found}' lies in the folder of the public site", "“{found}”在公开网站的文件夹里"),
        new(
            "The files tell how the server is set up. That is not for readers, and the next build would stop at them.",
            "这些文件说明服务器如何设置，不必让读者看到，而且下次生成会因它们而中止。"
        ),
        new("name a folder outside the site with --to", "用 --to 指定网站之外的文件夹")
    );

    public static readonly DiagnosticCode UnfitPath = new(
        "PB9302",
        "path-unfit-for-server",
        Severity.Error,
        new(
            "'{found}' has a character that configuration files of web servers give a meaning",
            "“{found}”含有在服务器配置文件中另有含义的字符"
        ),
        new(
            "Addresses stand in the configuration as they are. A quotation mark, a brace or a line end in one could "
                + "change what the configuration says.",
            "网址原样写入配置。其中的引号、花括号或换行会改变配置的意思。"
        ),
        new(
            "use letters, digits, hyphens, points and underscores in the theme's addresses and in base_url",
            "主题的网址和 base_url 只用文字、数字、连字符、点和下划线"
        )
    );
}
