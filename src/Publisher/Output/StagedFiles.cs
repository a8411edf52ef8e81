namespace Publisher.Output;

/// <summary>
/// The files that a build writes beside the live site, their compressed copies with them, and what the manifest will
/// tell of each. Safe from any thread.
/// </summary>
/// <param name="folder">Where the new site is made.</param>
/// <param name="rows">Where the manifest's rows are added.</param>
internal sealed class StagedFiles(string folder, ManifestRows rows)
{
    private readonly FolderMaker _places = new(folder);
    private readonly List<int> _rows = [];
    private readonly Lock _adding = new();

    private Func<string, bool>? _isPacked;

    public int Count => _rows.Count;

    /// <summary>The rows of all that was written so far.</summary>
    public int[] Rows()
    {
        lock (_adding)
            return [.. _rows];
    }

    /// <summary>Makes room for what will be told of so many files, and some more: a list that doubles leaves its halves
    /// behind.</summary>
    public void Expect(int files) => _rows.EnsureCapacity(files + (files / 8));

    /// <summary>Files of such names get compressed copies beside them.</summary>
    /// <param name="isPacked">Told of a route.</param>
    public void Pack(Func<string, bool> isPacked) => _isPacked = isPacked;

    public bool HasCopies => _isPacked is not null;

    public bool IsPacked(string route) => _isPacked?.Invoke(route) == true;

    /// <param name="record">Of a page about one record.</param>
    public void Write(OutputFile file, PublishedRecord? record)
    {
        WriteOne(file, record);
        if (!IsPacked(file.Route))
            return;
        foreach (var copy in CompressedCopy.Of(file))
            WriteOne(copy, null);
    }

    /// <summary>Writes files as they are made, side by side, however long they get.</summary>
    public void Write(IReadOnlyList<string> routes, Action<IReadOnlyList<Stream>> content)
    {
        var files = new List<StagedFile>(routes.Count);
        try
        {
            foreach (var route in routes)
                files.Add(Start(route));
            content(files);
            foreach (var (route, file) in routes.Zip(files))
                Add(file.EntryFor(route));
        }
        finally
        {
            files.ForEach(f => f.Dispose());
        }
        foreach (var route in routes)
            WriteCopies(route);
    }

    /// <summary>A file that grows until <see cref="Finish"/>.</summary>
    public StagedFile Start(string route) => new(_places.PathOf(route));

    /// <summary>Such a file is whole: it becomes a file of the site.</summary>
    public void Finish(StagedFile file, string route)
    {
        Add(file.EntryFor(route));
        file.Dispose();
        WriteCopies(route);
    }

    private void WriteOne(OutputFile file, PublishedRecord? record)
    {
        using (var handle = File.OpenHandle(_places.PathOf(file.Route), FileMode.CreateNew, FileAccess.Write))
        {
            RandomAccess.Write(handle, file.Content.Span, 0);
            DiskSync.Flush(handle);
        }
        Add(new ManifestEntry(file.Route, file.Content.Length, FileHash.Of(file.Content.Span), record));
    }

    /// <summary>Compressed copies of a file that is whole, where they are worth their place.</summary>
    private void WriteCopies(string route)
    {
        if (!IsPacked(route) || !CompressedCopy.IsWorthwhile(new FileInfo(_places.PathOf(route)).Length))
            return;
        WriteCopy(route, CompressedCopy.Brotli, CompressedCopy.PackByBrotli);
        WriteCopy(route, CompressedCopy.Gzip, CompressedCopy.PackByGzip);
    }

    private void WriteCopy(string route, string ending, Action<Stream, Stream> pack)
    {
        using var file = new StagedFile(_places.PathOf(route + ending));
        using (var from = File.OpenRead(_places.PathOf(route)))
            pack(from, file);
        Add(file.EntryFor(route + ending));
    }

    private void Add(ManifestEntry file)
    {
        var row = rows.Add(file);
        lock (_adding)
            _rows.Add(row);
    }
}
