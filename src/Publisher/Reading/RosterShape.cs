namespace Publisher.Reading;

/// <summary>The file <c>input/roster.yml</c>, key by key.</summary>
public static class RosterShape
{
    public static readonly Field Name = new(
        "name",
        "项目名称",
        new("The project's name, as its form prints it", "项目名称，与自评表一致"),
        CellShape.Line,
        Required: true
    );

    public static readonly Field Id = new(
        "id",
        "编号",
        new(
            "The project's number, which is its file's name; without it the name tells",
            "项目编号，即记录文件名；不填按名称"
        ),
        new Shape.Text(64)
    );

    public static readonly Field Department = new(
        "department",
        "主管部门",
        new("The competent department", "主管部门"),
        CellShape.Line
    );

    public static readonly Field Year = new(
        "year",
        "年度",
        new("The fiscal year", "预算年度"),
        new Shape.Number(1949, 2199, IsWhole: true),
        Required: true
    );

    public static readonly Field Ratified = new(
        "ratified",
        "批复日期",
        new(
            "When the final accounts were approved; the project is due within 20 days",
            "决算批复日期；批复后二十日内公开"
        ),
        new Shape.Day()
    );

    public static readonly Field Due = new(
        "due",
        "公开期限",
        new("The last day, where it is another one", "公开的最后一天；与批复后二十日不同时填写"),
        new Shape.Day()
    );

    public static readonly Field Projects = new(
        "projects",
        "应公开项目",
        new("What must be published", "应公开的项目"),
        new Shape.List(new Shape.Mapping([Name, Id, Department, Year, Ratified, Due]), 10_000),
        Required: true
    );

    public static readonly Shape.Mapping Root = new([Projects]);
}
