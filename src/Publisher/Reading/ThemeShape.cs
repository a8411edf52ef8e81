namespace Publisher.Reading;

/// <summary>The file <c>theme.yml</c> of a theme, key by key.</summary>
public static class ThemeShape
{
    public static readonly IReadOnlyList<string> Kinds =
    [
        "home",
        "departments",
        "search",
        "method",
        "glossary",
        "corrections",
        "data",
        "withdrawn",
        "sitemap",
        "not-found",
        "prose",
    ];

    public static readonly IReadOnlyList<string> DataFiles =
    [
        "catalog",
        "feeds",
        "list",
        "projects",
        "search",
        "sitemap",
        "sources",
        "tables",
    ];

    private static readonly Shape.Text Line = new(200);

    public static readonly Field Pages = new(
        "pages",
        "页面",
        new("The kinds of pages that there are one of, or a few", "单独的页面：首页、检索等"),
        new Shape.List(Line, 20)
    );

    public static readonly Field Disclosure = new(
        "disclosure",
        "公开页地址",
        new("Where a project's page stands, with {id} and {year}", "项目公开页的地址，含 {id}、{year}"),
        Line,
        Required: true
    );

    /// <summary>The lists, each with the words that its addresses may hold.</summary>
    public static readonly IReadOnlyList<(Field Field, IReadOnlyList<string> Places)> Lists =
    [
        (List("all", "全部项目", "all projects"), []),
        (List("year", "按年度", "a year"), ["year"]),
        (List("department", "按主管部门", "a department"), ["key", "name"]),
        (List("grade", "按等级", "a grade"), ["key", "name"]),
    ];

    public static readonly Field Addresses = new(
        "addresses",
        "地址",
        new("Where the pages stand of which there are many", "成批页面的地址"),
        new Shape.Mapping([Disclosure, .. Lists.Select(l => l.Field)]),
        Required: true
    );

    public static readonly Field FirstPages = new(
        "first_pages",
        "列表首页地址",
        new("Where the first page of a list stands, if elsewhere than the others", "列表第一页另有地址时填写"),
        new Shape.Mapping([.. Lists.Select(l => l.Field)])
    );

    public static readonly Field Order = new(
        "order",
        "列表次序",
        new(
            "newest: the newest year first, then by number; number: by number alone",
            "newest：新年度在前，同年按编号；number：只按编号"
        ),
        new Shape.Word(["newest", "number"])
    );

    public static readonly Field Data = new(
        "data",
        "数据文件",
        new("The data files that the pages need", "页面所需的数据文件"),
        new Shape.List(Line, 20)
    );

    public static readonly Shape.Mapping Root = new([Pages, Addresses, FirstPages, Order, Data]);

    private static Field List(string key, string label, string en) =>
        new(
            key,
            label,
            new($"Where the pages of the list of {en} stand, with {{page}}", $"{label}列表的地址，含 {{page}}"),
            Line
        );
}
