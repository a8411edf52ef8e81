using Publisher.Output;

namespace Publisher.Proof;

/// <summary>A site in a folder. Links are not followed: what they lead to was not published.</summary>
internal sealed class FolderFiles(string folder, string name) : IPublishedFiles
{
    public string Name => name;

    public Stream? Open(string path) => SiteContents.OpenOrNull(Path.Combine(folder, path));

    public IEnumerable<string> Paths() => SiteContents.PathsIn(folder);
}
