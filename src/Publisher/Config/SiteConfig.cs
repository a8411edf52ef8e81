namespace Publisher.Config;

/// <summary>
/// Who publishes what, and how: <c>output-config/site.yml</c>. What is not given is null and left out of the
/// pages.
/// </summary>
/// <param name="Language">Of the pages, one of the theme's strings files: <c>zh-CN</c>.</param>
/// <param name="Place">Chooses the rule set.</param>
/// <param name="PageSize">Rows of a list page, 10 to 200.</param>
/// <param name="BaseUrl">The address that the site will have, without a slash at its end.</param>
/// <param name="Contact">Where a reader reports an error; <c>{id}</c> and <c>{year}</c> in it stand for the
/// record.</param>
/// <param name="RequiredReviews">The reviews that an approval needs.</param>
/// <param name="Government">The tags and the footer of a government site.</param>
/// <param name="License">Of the open data.</param>
/// <param name="Citation">How the open data are to be cited.</param>
/// <param name="Security">For <c>security.txt</c>.</param>
public sealed record SiteConfig(
    string Name,
    string Description,
    string Language,
    string Place,
    string Theme,
    int PageSize,
    string? BaseUrl,
    string? Publisher,
    string? Contact,
    ReviewRules RequiredReviews,
    GovernmentSite Government,
    License? License,
    string? Citation,
    SecurityContact? Security
)
{
    /// <summary>Texts that look like a person's data and may be published anywhere.</summary>
    public IReadOnlyList<string> Privacy { get; init; } = [];

    /// <summary>These, and what the office tells of itself so that readers can reach it.</summary>
    public IEnumerable<string> Contacts =>
        Privacy.Concat(
            new[] { Contact, Government.Phone, Government.ErrorReportUrl, Security?.Contact }.OfType<string>()
        );

    /// <summary>Where the site stands on its host, slashes at both ends; null where its address is not known.</summary>
    public string? BasePath => BaseUrl is null ? null : new Uri($"{BaseUrl}/").AbsolutePath;
}
