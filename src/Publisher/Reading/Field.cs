using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>One key of a file: what it is called on the form, what it means, what it may hold.</summary>
/// <param name="Label">What the paper form, or the field, calls it.</param>
/// <param name="Description">For the editor who fills it in.</param>
public sealed record Field(
    string Key,
    BilingualText Label,
    BilingualText Description,
    Shape Shape,
    bool Required = false
);
