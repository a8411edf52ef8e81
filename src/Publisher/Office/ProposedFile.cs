using Publisher.Diagnostics;

namespace Publisher.Office;

/// <summary>A file of the site that is no record's and that the next release adds, changes or takes away.</summary>
/// <param name="Topic">What it is: the office's page, the rules, the theme.</param>
/// <param name="Change">Added, changed, removed.</param>
public sealed record ProposedFile(BilingualText Topic, BilingualText Change, string Path);
