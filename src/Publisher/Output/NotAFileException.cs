namespace Publisher.Output;

/// <summary>A link, a pipe or a device stands where a site has a file: it is not opened, and the disk is not to
/// blame.</summary>
internal sealed class NotAFileException(string path) : IOException($"not a file: '{path}'")
{
    /// <summary>As it was to be opened.</summary>
    public string Place => path;
}
