namespace Publisher.Pages;

/// <summary>One column of an open table in the data dictionary, in the site's language.</summary>
/// <param name="TypeKey">Of the type's name in the theme's strings: <c>data_type_number</c>.</param>
/// <param name="Unit">Empty where the figure has none.</param>
public sealed record DataColumnView(
    string Name,
    string Title,
    string TypeKey,
    string Unit,
    bool IsRequired,
    string Description
);
