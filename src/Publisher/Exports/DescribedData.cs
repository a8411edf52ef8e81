using Publisher.Output;

namespace Publisher.Exports;

/// <summary>A part of the open data as catalogues describe it: the whole, a year's, a department's.</summary>
/// <param name="Folder">Where its files stand: <c>data/years/2023</c>.</param>
/// <param name="Landing">Of the page about it, as a link takes it.</param>
/// <param name="FirstYear">Of its records.</param>
/// <param name="Files">As the site holds them.</param>
public sealed record DescribedData(
    string Folder,
    string Title,
    string Landing,
    int FirstYear,
    int LastYear,
    IReadOnlyList<ManifestEntry> Files
);
