using System.Collections.Concurrent;
using Publisher.OpenData;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Store;

namespace Publisher;

/// <summary>
/// The site's open data: a line for each disclosure while the records are done; when all are, the tables that are made
/// from the lines, for the whole and for each year and department. Parts whose records have not changed are kept.
/// </summary>
internal sealed class OpenDataFiles : IDisposable
{
    private readonly SiteSource _site;
    private readonly InputFolder _folder;
    private readonly OutputFolder _output;
    private readonly PriorBuild _prior;
    private readonly int[] _ordinals;
    private readonly LineFile _lines;

    private OpenDataFiles(SiteSource site, InputFolder folder, OutputFolder output, PriorBuild prior)
    {
        (_site, _folder, _output, _prior) = (site, folder, output, prior);
        _ordinals = folder.ByProject;
        _lines = new LineFile(output, _ordinals.Length, KeyAt);
    }

    /// <returns>Null where the theme has no open data.</returns>
    public static OpenDataFiles? Open(SiteSource? site, InputFolder folder, OutputFolder? output, PriorBuild prior) =>
        site?.Plan.HasData("tables") == true && output is not null
            ? new OpenDataFiles(site, folder, output, prior)
            : null;

    /// <summary>For one thread that takes records through all steps.</summary>
    public RecordData NewRecordData() => new(_site.Config, _site.Plan, _output, _lines);

    /// <summary>A thread has failed: nobody waits for its records.</summary>
    public void Abandon() => _lines.Abandon();

    /// <summary>After all records.</summary>
    public void Finish(Outcomes outcomes)
    {
        _lines.Finish();
        if (!_output.HasFailed && outcomes.Entries.Any(e => e.IsListed))
            _output.Attempt(() => WriteTables(outcomes));
    }

    private void WriteTables(Outcomes outcomes)
    {
        using var runs = new LineRuns(Path.Combine(_output.StagedPath, LineFile.Route), _lines);
        var files = new ScopeFiles(_output, runs, p => WithdrawalsOf(outcomes.EntryOf(_ordinals[p])!), _site.Language);
        Parallel.ForEach(
            // One at a time: the whole takes as long as all departments.
            Partitioner.Create(PiecesOf(outcomes), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            piece =>
            {
                var routes = piece.Files.Select(f => piece.Scope.RouteOf(f.Name)).ToList();
                if (!_prior.TryKeep(routes, [piece.Hash.Value]))
                    files.Write(piece.Scope, piece.Files);
            }
        );
        Describe();
    }

    private IEnumerable<(DataScope Scope, IReadOnlyList<DataFile> Files, Lazy<UInt128> Hash)> PiecesOf(
        Outcomes outcomes
    )
    {
        foreach (var scope in DataScope.AllOf(_ordinals.Length, p => outcomes.EntryOf(_ordinals[p])))
        {
            var hash = new Lazy<UInt128>(() => HashOf(scope, outcomes));
            foreach (var files in ScopeFiles.PiecesOf(scope))
                yield return (scope, files, hash);
        }
    }

    /// <summary>The dictionary, the archive that holds it, and the package that names them all.</summary>
    private void Describe()
    {
        _output.Write(DataPackage.RouteOf(DataFile.Dictionary), Dictionary.Write);
        var packed = PackageOf(DataFile.Packed);
        _output.Write(
            DataPackage.RouteOf(DataFile.Archive),
            stream => DataArchive.Write(stream, packed, _output.PathOf)
        );
        _output.Write(DataPackage.Route, PackageOf(DataFile.All).Write);
    }

    private DataPackage PackageOf(IReadOnlyList<DataFile> files) =>
        new(_site.Config, _site.Language, _output.Contents(), files);

    public void Dispose() => _lines.Dispose();

    private (string Id, int FiscalYear) KeyAt(int place)
    {
        var record = _folder.Records[_ordinals[place]];
        return (record.Id, record.FiscalYear);
    }

    /// <summary>Of all that a part's rows are made from besides the site.</summary>
    private UInt128 HashOf(DataScope scope, Outcomes outcomes)
    {
        using var hash = new EntriesHash();
        foreach (var place in scope.Places)
        {
            var source = outcomes.StateOf(_ordinals[place])?.Source ?? _prior.SourceOf(_ordinals[place]);
            hash.Add(outcomes.EntryOf(_ordinals[place])!, source);
        }
        return hash.Take();
    }

    private static IEnumerable<Value[]>? WithdrawalsOf(CatalogEntry entry) =>
        entry.Stage == LifeStage.Withdrawn ? CorrectionsTable.RowsOf(entry) : null;
}
