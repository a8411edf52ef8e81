namespace Publisher.Records;

/// <summary>One text of a record that its page shows, or that decides how it is shown.</summary>
/// <param name="Path">Where it stands in the record file: <c>objective.achieved</c>.</param>
/// <param name="Label">What the form, or the file, calls it: 实际完成情况.</param>
public sealed record PublishedText(string Path, string Label, string Text);
