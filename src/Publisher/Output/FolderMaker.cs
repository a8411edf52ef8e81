using System.Collections.Concurrent;

namespace Publisher.Output;

/// <summary>Paths below a folder, each folder on the way made once. Safe from any thread.</summary>
internal sealed class FolderMaker(string root)
{
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);

    /// <param name="route">With forward slashes.</param>
    /// <returns>The path of the file; its folder exists.</returns>
    public string PathOf(string route)
    {
        var slash = route.LastIndexOf('/');
        var folder = slash < 0 ? "" : route[..slash];
        if (!_made.ContainsKey(folder))
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
            _made[folder] = true;
        }
        return $"{root}/{route}";
    }
}
