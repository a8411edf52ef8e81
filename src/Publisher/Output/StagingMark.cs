namespace Publisher.Output;

/// <summary>A file that stands in a folder of ours while it is not whole.</summary>
internal static class StagingMark
{
    private const string Name = ".publisher-staging";

    public static bool IsOn(string folder) => File.Exists(Path.Combine(folder, Name));

    public static void PutOn(string folder) => File.WriteAllBytes(Path.Combine(folder, Name), []);

    public static void TakeOff(string folder) => File.Delete(Path.Combine(folder, Name));
}
