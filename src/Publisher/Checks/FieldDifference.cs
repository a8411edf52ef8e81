using Publisher.Records;

namespace Publisher.Checks;

/// <summary>One figure or text of a record that is not what it was.</summary>
/// <param name="Path">Where it stands in the record file now; where it stood, if it is gone.</param>
/// <param name="Label">What the form prints beside it.</param>
/// <param name="Was">Empty where it was not there.</param>
/// <param name="Now">Empty where it is gone.</param>
/// <param name="Correction">The new correction that tells of it; null where none does.</param>
public sealed record FieldDifference(
    string Path,
    string Label,
    string Was,
    string Now,
    bool IsFigure,
    Correction? Correction
);
