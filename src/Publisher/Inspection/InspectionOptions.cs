namespace Publisher.Inspection;

/// <summary>How findings name the site's folder, and what its configuration says of its pages.</summary>
/// <param name="Named">Empty where findings name pages by their routes.</param>
/// <param name="Language">Of every page; null where it is not known.</param>
/// <param name="BasePath">Where the site stands on its host, such as <c>/</c> or <c>/jixiao/</c>; null where it is not
/// known.</param>
public sealed record InspectionOptions(string Named = "", string? Language = null, string? BasePath = null);
