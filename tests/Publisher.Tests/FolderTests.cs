namespace Publisher.Tests;

/// <summary>Tests that write into a folder of their own, which goes with them.</summary>
public abstract class FolderTests : IDisposable
{
    private protected string Folder { get; } = Directory.CreateTempSubdirectory("publisher-test-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
