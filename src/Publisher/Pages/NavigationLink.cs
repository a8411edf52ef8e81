namespace Publisher.Pages;

/// <summary>A link in the navigation.</summary>
/// <param name="IsCurrent">It leads to the page that it stands on.</param>
public sealed record NavigationLink(string Route, string Title, bool IsCurrent);
