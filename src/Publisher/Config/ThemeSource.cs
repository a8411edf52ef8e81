using Publisher.Diagnostics;

namespace Publisher.Config;

/// <summary>The files of a theme as read, before its templates are parsed.</summary>
/// <param name="Path">The theme's folder, as findings name it.</param>
/// <param name="Templates">By their path in the theme: <c>pages/index.html</c>.</param>
/// <param name="Strings">The words of one language.</param>
/// <param name="Assets">Style sheets, scripts and pictures, in ordinal order of their names.</param>
public sealed record ThemeSource(
    string Path,
    IReadOnlyDictionary<string, SourceFile> Templates,
    IReadOnlyDictionary<string, string> Strings,
    IReadOnlyList<(string Name, byte[] Content)> Assets
);
