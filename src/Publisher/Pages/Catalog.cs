using System.Security.Cryptography;
using System.Text;
using Publisher.Records;

namespace Publisher.Pages;

/// <summary>The summaries of all records to be published: what lists and totals are made from.</summary>
/// <param name="Entries">By year, the newest first, then by number.</param>
/// <param name="All">Everything, as one list.</param>
/// <param name="Years">A list for each year, the newest first.</param>
/// <param name="Departments">A list for each department, by name; those that cannot be read share the last one.</param>
/// <param name="Grades">A list for each grade that was reported, the best first; the last one holds the
/// unreadable.</param>
public sealed record Catalog(
    IReadOnlyList<CatalogEntry> Entries,
    ProjectList All,
    IReadOnlyList<ProjectList> Years,
    IReadOnlyList<ProjectList> Departments,
    IReadOnlyList<ProjectList> Grades
)
{
    private static readonly string[] GradeFolders = ["excellent", "good", "fair", "poor"];

    public IEnumerable<ProjectList> Lists => [All, .. Years, .. Departments, .. Grades];

    public static Catalog Of(IEnumerable<CatalogEntry> unsorted)
    {
        var entries = unsorted.OrderByDescending(e => e.FiscalYear).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        return new Catalog(
            entries,
            new ProjectList("all", "all", "", entries),
            [
                .. entries
                    .GroupBy(e => e.FiscalYear)
                    .Select(g => new ProjectList("year", YearFolder(g.Key), Figures.Year(g.Key), [.. g])),
            ],
            [
                .. entries
                    .GroupBy(e => Illegible.IsIn(e.Department) ? Illegible.Mark : e.Department)
                    .OrderBy(g => g.Key == Illegible.Mark)
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new ProjectList("department", DepartmentFolder(g.Key), g.Key, [.. g])),
            ],
            [
                .. entries
                    .GroupBy(e => e.Grade)
                    .OrderBy(g => g.Key ?? (Grade)int.MaxValue)
                    .Select(g => new ProjectList("grade", GradeFolder(g.Key), g.Key?.Word() ?? Illegible.Mark, [.. g])),
            ]
        );
    }

    public static string YearFolder(int year) => $"year/{Figures.Year(year)}";

    /// <summary>
    /// A department's address is made from its name, so that it stays the same whatever else is published.
    /// </summary>
    public static string DepartmentFolder(string name)
    {
        if (Illegible.IsIn(name))
            return "department/unreadable";
        return $"department/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..10]}";
    }

    private static string GradeFolder(Grade? grade) =>
        grade is { } g ? $"grade/{GradeFolders[(int)g]}" : "grade/unreadable";
}
