using Publisher.Output;
using Publisher.Reading;
using Publisher.Store;

namespace Publisher;

/// <summary>What the build before left in the cache folder, held against the input, while the live site is still being
/// looked through.</summary>
/// <param name="Path">Of the store, be there one or not.</param>
/// <param name="Store">Null where nothing can be kept.</param>
/// <param name="Changes">What has become of its records; null where there is no store.</param>
internal sealed record StoredBuild(string Path, BuildStore? Store = null, Changes? Changes = null)
{
    /// <summary>No build came before.</summary>
    public static StoredBuild None { get; } = new("");

    public static StoredBuild Find(BuildOptions options, SiteSource? site, InputFolder folder)
    {
        var target = ContentHash.Of(options.Output ?? "");
        var path = System.IO.Path.Combine(options.Root, CacheFile.Folder, $"{target:x32}");
        if (options.IsFull || options.Output is null || site is null)
            return new StoredBuild(path);
        return BuildStore.Open(path, site.Key, CodeCatalog.All) is { } store
            ? new StoredBuild(path, store, Changes.Find(options.Root, folder, store))
            : new StoredBuild(path);
    }

    /// <summary>The same, if the live site is the one that it came with.</summary>
    /// <param name="published">Null where there is none, or not all of it.</param>
    public StoredBuild For(Manifest? published) =>
        Store is not null && Store.Key.Release == published?.Hash ? this : new StoredBuild(Path);
}
