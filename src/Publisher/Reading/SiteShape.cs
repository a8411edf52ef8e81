namespace Publisher.Reading;

/// <summary>The file <c>output-config/site.yml</c>, key by key.</summary>
public static class SiteShape
{
    private static readonly Shape.Text Line = new(200);

    public static readonly Field Name = new(
        "name",
        "站点名称",
        new("The site's name, as its pages show it", "站点名称，显示在每个页面上"),
        Line,
        Required: true
    );

    public static readonly Field Description = new(
        "description",
        "站点简介",
        new("What the site is, in two sentences", "用两句话说明本站"),
        new Shape.Text(500),
        Required: true
    );

    public static readonly Field Language = new(
        "language",
        "页面语言",
        new("One of the theme's strings files", "页面语言，对应主题 strings 文件夹中的一个文件"),
        new Shape.Word(["zh-CN", "en"]),
        Required: true
    );

    public static readonly Field Place = new(
        "place",
        "所在地",
        new("Chooses the rule sets: their key 'place'", "所在地，用于选择评分规则（规则文件中的 place）"),
        Line,
        Required: true
    );

    public static readonly Field Theme = new(
        "theme",
        "主题",
        new("A folder in themes/", "themes/ 下的主题文件夹"),
        Line,
        Required: true
    );

    public static readonly Field PageSize = new(
        "page_size",
        "每页行数",
        new("Rows of a list page, 10 to 200; 100 when not given", "列表每页行数，10 至 200；不填为 100"),
        new Shape.Number(10, 200, IsWhole: true)
    );

    public static readonly Field BaseUrl = new(
        "base_url",
        "网站地址",
        new("The address that the site will have: https://…", "网站的正式地址：https://…"),
        new Shape.WebAddress()
    );

    public static readonly Field Publisher = Optional("publisher", "发布机构", "The office that publishes", "发布机构");

    public static readonly Field Contact = new(
        "contact",
        "反馈地址",
        new(
            "Where a reader reports an error: mailto:… or https://…; {id} and {year} stand for the record's",
            "读者反馈错误的地址：mailto:… 或 https://…；其中 {id}、{year} 代表记录的编号和年度"
        ),
        new Shape.WebAddress()
    );

    public static readonly Field RequiredReviews = new(
        "reviews",
        "审核次数",
        new("How many reviews an approval needs; 0 when not given", "批准公开前须经几次审核；不填为 0"),
        new Shape.Number(0, 20, IsWhole: true)
    );

    /// <summary>The same key with a list: their names, each of which must be there.</summary>
    public static readonly Field ReviewSteps = new(
        RequiredReviews.Key,
        "审核环节",
        new("The names of the reviews, in order", "各次审核的名称，按先后"),
        new Shape.List(new Shape.Text(100), 20)
    );

    public static readonly Field DifferentRoles = new(
        "different_roles",
        "不同岗位",
        new("Whether each step, the approval among them, needs another role", "各环节（含批准）是否须由不同岗位办理"),
        new Shape.Word(["true", "false"])
    );

    public static readonly Field Publication = new(
        "publication",
        "公开程序",
        new("What a record must have before it is published", "记录公开前须具备的条件"),
        new Shape.Mapping([RequiredReviews, DifferentRoles])
    );

    public static readonly Field IdCode = Optional(
        "id_code",
        "网站标识码",
        "网站标识码, 10 characters",
        "网站标识码，10 位"
    );

    public static readonly Field ColumnType = Optional(
        "column_type",
        "栏目类别",
        "The tag ColumnType",
        "页面标签中的栏目类别"
    );

    public static readonly Field Sponsor = Optional("sponsor", "主办单位", "主办单位 in the footer", "页脚的主办单位");

    public static readonly Field Operator = Optional(
        "operator",
        "承办单位",
        "承办单位 in the footer",
        "页脚的承办单位"
    );

    public static readonly Field Phone = Optional("phone", "联系电话", "联系电话 in the footer", "页脚的联系电话");

    public static readonly Field Icp = Optional("icp", "ICP备案号", "ICP备案号 in the footer", "页脚的 ICP 备案号");

    public static readonly Field Police = Optional(
        "police",
        "公安备案号",
        "公安备案号 in the footer",
        "页脚的公安备案号"
    );

    public static readonly Field ErrorReportUrl = new(
        "error_report_url",
        "网站找错地址",
        new("Where 我为政府网站找错 leads", "“我为政府网站找错”的链接地址"),
        new Shape.WebAddress()
    );

    public static readonly Field MarkUrl = new(
        "mark_url",
        "党政机关网站标识",
        new("Where 党政机关网站标识 in the footer leads", "页脚“党政机关网站标识”的链接地址"),
        new Shape.WebAddress()
    );

    public static readonly Field Image = new(
        "image",
        "图片地址",
        new("The tag Image of disclosures: the address of a picture", "公开页面标签中的图片地址（Image）"),
        new Shape.WebAddress()
    );

    public static readonly Field Government = new(
        "government",
        "政府网站标识",
        new("Page tags and footer of 国办发〔2017〕47号", "国办发〔2017〕47号要求的页面标签和页脚"),
        new Shape.Mapping([IdCode, ColumnType, Sponsor, Operator, Phone, Icp, Police, ErrorReportUrl, MarkUrl, Image])
    );

    public static readonly Field LicenseName = new(
        "name",
        "许可名称",
        new("The licence's name, as readers are told it", "许可的名称，显示给读者"),
        Line,
        Required: true
    );

    public static readonly Field LicenseUrl = new(
        "url",
        "许可文本地址",
        new("Where the licence's text stands", "许可文本的地址"),
        new Shape.WebAddress(),
        Required: true
    );

    public static readonly Field License = new(
        "licence",
        "数据许可",
        new("The terms under which others may use the data", "他人使用数据的许可条款"),
        new Shape.Mapping([LicenseName, LicenseUrl])
    );

    public static readonly Field Citation = new(
        "citation",
        "引用格式",
        new("How the data are to be cited", "引用这些数据时的写法"),
        new Shape.Text(500)
    );

    public static readonly Field Data = new(
        "data",
        "开放数据",
        new("On what terms the data are open", "数据开放的条件"),
        new Shape.Mapping([License, Citation])
    );

    public static readonly Field SecurityAddress = new(
        "contact",
        "安全联系地址",
        new(
            "Whom to tell of a weakness of the site: mailto:… or https://…",
            "报告网站漏洞的地址：mailto:… 或 https://…"
        ),
        new Shape.WebAddress(),
        Required: true
    );

    public static readonly Field SecurityExpires = new(
        "expires",
        "有效期",
        new("The last day on which that contact may be relied on", "该联系方式有效的最后一天"),
        new Shape.Day(),
        Required: true
    );

    public static readonly Field Security = new(
        "security",
        "安全联系",
        new("What /.well-known/security.txt says (RFC 9116)", "/.well-known/security.txt 的内容（RFC 9116）"),
        new Shape.Mapping([SecurityAddress, SecurityExpires])
    );

    public static readonly Shape.Mapping Root = new([
        Name,
        Description,
        Language,
        Place,
        Theme,
        PageSize,
        BaseUrl,
        Publisher,
        Contact,
        Publication,
        Government,
        Data,
        Security,
        PublicationShape.Privacy,
    ]);

    private static Field Optional(string key, string label, string en, string zh) =>
        new(key, label, new($"{en}; left out of the pages when not given", $"{zh}；不填则页面不显示"), Line);
}
