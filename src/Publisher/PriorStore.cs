using Publisher.Output;
using Publisher.Reading;
using Publisher.Store;

namespace Publisher;

/// <summary>The store of the build before, held against the input while the live site is still being looked
/// through.</summary>
/// <param name="Place">Where it stands, be there one or not.</param>
/// <param name="Store">Null where nothing can be kept.</param>
/// <param name="Changes">What has become of its records; null where there is no store.</param>
internal sealed record PriorStore(string Place, BuildStore? Store = null, Changes? Changes = null)
{
    /// <summary>No build came before.</summary>
    public static PriorStore None { get; } = new("");

    /// <summary>Bytes of it, whether or not it will be of use; 0 where there is none, or where nobody will ask for
    /// it.</summary>
    public static long SizeOf(BuildOptions options)
    {
        var file = new FileInfo(PlaceOf(options));
        return options.IsFull || options.Output is null || !file.Exists ? 0 : file.Length;
    }

    public static PriorStore Find(BuildOptions options, SiteSource? site, InputFolder folder)
    {
        var place = PlaceOf(options);
        if (options.IsFull || options.Output is null || site is null)
            return new PriorStore(place);
        return
            BuildStore.Open(place, site.Key, CodeCatalog.All) is { } store
            && Changes.Find(options.Root, folder, store) is { } changes
            ? new PriorStore(place, store, changes)
            : new PriorStore(place);
    }

    private static string PlaceOf(BuildOptions options) =>
        Path.Combine(options.Root, CacheFile.Folder, $"{ContentHash.Of(options.Output ?? ""):x32}");

    /// <summary>The same, if the live site is the one that it came with.</summary>
    /// <param name="published">Null where there is none, or not all of it.</param>
    public PriorStore For(Manifest? published) =>
        Store is not null && Store.Key.Release == published?.Hash ? this : new PriorStore(Place);
}
