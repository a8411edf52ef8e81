namespace Publisher.Preview;

/// <summary>A file of the site that is shown, as a build would make it.</summary>
/// <param name="Mark">What readers of the published site would not see it by.</param>
public sealed record ShownFile(Stream Content, PageMark Mark);
