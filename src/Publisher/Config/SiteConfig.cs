namespace Publisher.Config;

/// <summary>Who publishes what, and how: <c>output-config/site.yml</c>.</summary>
/// <param name="Language">Of the pages, one of the theme's strings files: <c>zh-CN</c>.</param>
/// <param name="Place">Chooses the rule set.</param>
/// <param name="Publisher">The office that publishes; null where it is not given,
/// and then left out of the pages.</param>
/// <param name="Contact">Where a reader reports an error; null where it is not given.</param>
public sealed record SiteConfig(
    string Name,
    string Description,
    string Language,
    string Place,
    string Theme,
    string? Publisher,
    string? Contact
);
