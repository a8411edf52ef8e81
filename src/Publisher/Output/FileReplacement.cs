namespace Publisher.Output;

/// <summary>A file that is written beside its place, and takes it when it is complete: what stands there is the old one
/// or the new one, whole.</summary>
internal sealed class FileReplacement : IDisposable
{
    private readonly string _path;
    private readonly string _aside;
    private bool _isComplete;

    /// <param name="isHidden">Whoever looks through the folder meanwhile passes it over.</param>
    /// <exception cref="IOException">The disk refuses it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public FileReplacement(string path, bool isHidden = false)
    {
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        (_path, _aside) = (path, Path.Combine(folder, isHidden ? $".{name}.new" : $"{name}.new"));
        Directory.CreateDirectory(folder);
        File.Delete(_aside);
        Content = new StagedFile(_aside);
    }

    public StagedFile Content { get; }

    /// <summary>All of it is written.</summary>
    /// <param name="overwrite">There may be an old one.</param>
    /// <exception cref="IOException">The disk refuses it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Complete(bool overwrite = true)
    {
        Content.Dispose();
        File.Move(_aside, _path, overwrite);
        _isComplete = true;
    }

    /// <summary>What is not complete goes; where it cannot, the next one takes it away.</summary>
    public void Dispose()
    {
        if (_isComplete)
            return;
        OutputTarget.TryQuietly(Content.Dispose);
        OutputTarget.TryQuietly(() => File.Delete(_aside));
    }
}
