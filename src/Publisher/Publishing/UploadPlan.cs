using Publisher.Hosting;
using Publisher.Output;

namespace Publisher.Publishing;

/// <summary>
/// What stands at a target, held against the release that shall stand there: which files go there, in which order,
/// and which go away.
/// </summary>
internal sealed class UploadPlan
{
    private const string Home = "index.html";

    private readonly Dictionary<UploadStage, List<ManifestEntry>> _files = Enum.GetValues<UploadStage>()
        .ToDictionary(stage => stage, _ => new List<ManifestEntry>());
    private readonly List<ManifestEntry> _gone = [];
    private readonly HashSet<string> _uncertain;

    private UploadPlan(Manifest? unfinished) =>
        _uncertain = new HashSet<string>(unfinished?.Entries.Select(e => e.Path) ?? [], StringComparer.Ordinal);

    public int Count => _files.Values.Sum(files => files.Count);

    public long Bytes => _files.Values.Sum(files => files.Sum(f => f.Bytes));

    /// <summary>Files that no longer belong there; pages come before what they need.</summary>
    public IEnumerable<string> Gone =>
        _gone.Select(f => f.Path).OrderBy(path => IsPage(path) ? 0 : 1).ThenBy(path => path, StringComparer.Ordinal);

    /// <summary>Every file that this plan may change at the target, which a run that is broken off leaves
    /// uncertain.</summary>
    public Manifest Touched => Manifest.Of([.. _files.Values.SelectMany(files => files), .. _gone]);

    /// <param name="there">What the target says of itself; null where it is empty.</param>
    /// <param name="unfinished">Files that a run which was broken off may have changed; null where none was.</param>
    public static UploadPlan Of(Manifest release, Manifest? there, Manifest? unfinished)
    {
        var plan = new UploadPlan(unfinished);
        foreach (var file in release.Entries)
        {
            var before = there?.Find(file.Path);
            if (before?.Sha256 != file.Sha256 || plan._uncertain.Contains(file.Path))
                plan._files[StageOf(file.Path, before is not null)].Add(file);
        }
        var left = (there?.Entries ?? []).Concat(unfinished?.Entries ?? []);
        plan._gone.AddRange(left.Where(f => release.Find(f.Path) is null).DistinctBy(f => f.Path));
        return plan;
    }

    public IReadOnlyList<ManifestEntry> At(UploadStage stage) => _files[stage];

    /// <summary>Nobody knows which version of the file stands there: the storage has to be asked.</summary>
    public bool IsUncertain(string path) => _uncertain.Contains(path);

    private static UploadStage StageOf(string path, bool isThere) =>
        !IsPage(path) ? UploadStage.Data
        : Uncompressed(path) == Home ? UploadStage.Home
        : isThere ? UploadStage.ChangedPages
        : UploadStage.NewPages;

    private static bool IsPage(string path) => Caching.IsPage(Uncompressed(path));

    private static string Uncompressed(string path) => CompressedCopy.Is(path) ? path[..path.LastIndexOf('.')] : path;
}
