namespace Publisher.Publishing;

/// <summary>A storage did not do what it was asked, after all attempts.</summary>
/// <param name="path">Of the object, as findings name it.</param>
/// <param name="isConflict">Somebody else has changed the object meanwhile.</param>
internal sealed class StorageException(string path, string reason, bool isConflict = false) : IOException(reason)
{
    public string Path => path;

    public bool IsConflict => isConflict;

    /// <summary>The service does not know what it was asked: it does not fail.</summary>
    public bool IsUnknown { get; init; }
}
