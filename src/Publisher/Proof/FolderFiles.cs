using Publisher.Output;

namespace Publisher.Proof;

/// <summary>A site in a folder. Links are not followed: what they lead to was not published.</summary>
internal sealed class FolderFiles(string folder, string name) : IPublishedFiles
{
    public string Name => name;

    public Stream? Open(string path)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        return file.Exists && file.LinkTarget is null ? file.OpenRead() : null;
    }

    public IEnumerable<string> Paths() => SiteContents.PathsIn(folder);
}
