namespace Publisher.Output;

/// <summary>
/// A file that stands in a folder of ours while it is not whole: from its first moment, before anything else is in it,
/// to its last, when nothing else is.
/// </summary>
internal static class StagingMark
{
    private const string Name = ".publisher-staging";

    public static bool IsOn(string folder) => File.Exists(Path.Combine(folder, Name));

    public static void PutOn(string folder) => File.WriteAllBytes(Path.Combine(folder, Name), []);

    public static void TakeOff(string folder) => File.Delete(Path.Combine(folder, Name));

    /// <summary>An empty folder, marked as ours: the rest of a broken build is cleared away first.</summary>
    public static void Begin(string folder)
    {
        Remove(folder);
        Create(folder);
    }

    /// <summary>A new folder of ours.</summary>
    public static void Create(string folder) => PutOn(Directory.CreateDirectory(folder).FullName);

    /// <summary>
    /// Removes a folder of ours, if it is there. Broken off in between, what is left of it can be told from others'.
    /// </summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        if (!IsOn(folder))
            PutOn(folder);
        foreach (var inner in Directory.EnumerateDirectories(folder))
            Directory.Delete(inner, recursive: true);
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) != Name))
            File.Delete(file);
        TakeOff(folder);
        Directory.Delete(folder);
    }
}
