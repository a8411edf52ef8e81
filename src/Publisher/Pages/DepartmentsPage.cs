namespace Publisher.Pages;

/// <summary>One page of the list of departments, by name: no ranking.</summary>
public sealed record DepartmentsPage(
    IReadOnlyList<DepartmentRow> Rows,
    string DepartmentCount,
    string Number,
    string Count,
    string First,
    string Previous,
    string Next,
    string Last
)
{
    public static string RouteOf(int page) => FormattableString.Invariant($"departments/{page}.html");

    /// <summary>Without any department there is one page that says so.</summary>
    public static int PageCount(Catalog catalog, int pageSize) =>
        Math.Max(1, (catalog.Departments.Count + pageSize - 1) / pageSize);

    public static DepartmentsPage Of(Catalog catalog, int page, int pageSize)
    {
        var count = PageCount(catalog, pageSize);
        return new DepartmentsPage(
            [.. catalog.Departments.Skip((page - 1) * pageSize).Take(pageSize).Select(DepartmentRow.Of)],
            Figures.Count(catalog.Departments.Count),
            Figures.Count(page),
            Figures.Count(count),
            RouteOf(1),
            page > 1 ? RouteOf(page - 1) : "",
            page < count ? RouteOf(page + 1) : "",
            RouteOf(count)
        );
    }
}
