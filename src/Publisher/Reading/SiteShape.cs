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

    public static readonly Field Publisher = new(
        "publisher",
        "发布机构",
        new("The office that publishes; left out of the pages when not given", "发布机构；不填则页面不显示"),
        Line
    );

    public static readonly Field Contact = new(
        "contact",
        "联系方式",
        new("Where a reader reports an error; left out when not given", "读者反馈错误的联系方式；不填则页面不显示"),
        Line
    );

    public static readonly Shape.Mapping Root = new([Name, Description, Language, Place, Theme, Publisher, Contact]);
}
