namespace Publisher.Pages;

/// <summary>A link in the navigation.</summary>
public sealed record NavigationLink(string Route, string Title);
