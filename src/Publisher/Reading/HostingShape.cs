namespace Publisher.Reading;

/// <summary>The file <c>output-config/hosting.yml</c>, key by key.</summary>
public static class HostingShape
{
    private static readonly Shape.Word YesOrNo = new(["true", "false"]);

    public static readonly Field Host = new(
        "host",
        "域名",
        new("The name that requests must ask for; that of base_url when not given", "网站域名；不填取自 base_url"),
        new Shape.HostName()
    );

    public static readonly Field Root = new(
        "root",
        "网站根目录",
        new(
            "The web root on the server; the site stands in it where base_url says",
            "服务器上的网站根目录；本站按 base_url 的路径放在其中"
        ),
        new Shape.ServerPath()
    );

    public static readonly Field Port = new(
        "port",
        "端口",
        new("443 with a certificate and 80 without, when not given", "不填时有证书为 443，无证书为 80"),
        new Shape.Number(1, 65535, IsWhole: true)
    );

    public static readonly Field CertificateFile = new(
        "file",
        "证书文件",
        new("The certificate with its chain, on the server", "服务器上的证书文件（含证书链）"),
        new Shape.ServerPath(),
        Required: true
    );

    public static readonly Field CertificateKey = new(
        "key",
        "私钥文件",
        new("The certificate's key, on the server", "服务器上的证书私钥文件"),
        new Shape.ServerPath(),
        Required: true
    );

    public static readonly Field Certificate = new(
        "certificate",
        "证书",
        new("Left out where something in front of the server speaks TLS", "由前置设备处理 TLS 时不填"),
        new Shape.Mapping([CertificateFile, CertificateKey])
    );

    public static readonly Field HstsDays = new(
        "hsts_days",
        "HSTS 天数",
        new(
            "For how many days browsers come by https alone; 365 when not given",
            "浏览器只用 https 的天数；不填为 365"
        ),
        new Shape.Number(0, 730, IsWhole: true)
    );

    public static readonly Field Precompress = new(
        "precompress",
        "预压缩",
        new(
            "Whether builds make .gz and .br beside the files; false when not given",
            "是否生成 .gz 和 .br；不填为 false"
        ),
        YesOrNo
    );

    public static readonly Field NginxBrotli = new(
        "nginx_brotli",
        "nginx 的 brotli 模块",
        new("Whether nginx has the module ngx_brotli; false when not given", "nginx 是否装有 ngx_brotli；不填为 false"),
        YesOrNo
    );

    public static readonly Shape.Mapping Form = new([
        Host,
        Root,
        Port,
        Certificate,
        HstsDays,
        Precompress,
        NginxBrotli,
    ]);
}
