using Publisher.Diagnostics;

namespace Publisher.Config;

/// <summary>The files of a theme as read, before its templates are parsed.</summary>
/// <param name="Path">The theme's folder, as findings name it.</param>
/// <param name="Pages">Which pages it has, and where they stand.</param>
/// <param name="Templates">By their path in the theme: <c>pages/index.html</c>.</param>
/// <param name="Strings">The words of one language.</param>
/// <param name="Assets">Style sheets, scripts and pictures, in ordinal order of their names: they are published under
/// names made from their content.</param>
/// <param name="Files">Published at the top of the site under their own names.</param>
public sealed record ThemeSource(
    string Path,
    ThemePages Pages,
    IReadOnlyDictionary<string, SourceFile> Templates,
    IReadOnlyDictionary<string, string> Strings,
    IReadOnlyList<(string Name, byte[] Content)> Assets,
    IReadOnlyList<(string Name, byte[] Content)> Files
);
