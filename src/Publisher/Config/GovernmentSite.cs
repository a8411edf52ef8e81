namespace Publisher.Config;

/// <summary>
/// What 国办发〔2017〕47号 asks a government site to carry in its page tags and footer. Each is null where the office has
/// not configured it: a made-up mark would fail the inspection of a whole site.
/// </summary>
/// <param name="IdCode">网站标识码, 10 characters.</param>
/// <param name="ColumnType">栏目类别, for the tag <c>ColumnType</c>.</param>
/// <param name="Sponsor">主办单位.</param>
/// <param name="Operator">承办单位.</param>
/// <param name="Phone">联系电话.</param>
/// <param name="Icp">ICP 备案号.</param>
/// <param name="Police">公安备案号.</param>
/// <param name="ErrorReportUrl">Where 我为政府网站找错 leads.</param>
/// <param name="MarkUrl">Where 党政机关网站标识 leads.</param>
/// <param name="Image">The address of a picture, for the tag <c>Image</c> of disclosures.</param>
public sealed record GovernmentSite(
    string? IdCode,
    string? ColumnType,
    string? Sponsor,
    string? Operator,
    string? Phone,
    string? Icp,
    string? Police,
    string? ErrorReportUrl,
    string? MarkUrl,
    string? Image
);
