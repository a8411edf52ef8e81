namespace Publisher.Proof;

/// <summary>A published site, file by file, wherever it stands.</summary>
internal interface IPublishedFiles
{
    /// <summary>As findings name the site.</summary>
    string Name { get; }

    /// <summary>Opens a file for reading; null where there is none. Safe from any thread.</summary>
    /// <exception cref="IOException">It is there, or may be, and cannot be read.</exception>
    Stream? Open(string path);

    /// <summary>Every file's path, with forward slashes; null where nobody can tell.</summary>
    IEnumerable<string>? Paths();
}
