namespace Publisher.Pages;

/// <summary>A link to a list of projects, and how many it holds.</summary>
public sealed record ListLink(string Route, string Heading, string Count)
{
    public static ListLink Of(ProjectList list) => new(list.LinkTo(1), list.Heading, Figures.Count(list.Entries.Count));
}
