namespace Publisher.Pages;

/// <summary>One department in the list of departments: its projects in figures.</summary>
public sealed record DepartmentRow(string Route, string Heading, Overview Overview)
{
    public static DepartmentRow Of(ProjectList list) => new(list.LinkTo(1), list.Heading, Overview.Of(list.Entries));
}
