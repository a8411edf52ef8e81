using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Store;

namespace Publisher.Benchmarks;

/// <summary>What a build leaves for the next: the store of a thousand records, written, opened and read.</summary>
[MemoryDiagnoser]
public class StoreBenchmarks
{
    private const int Records = 1_000;

    private string _folder = "";
    private string _path = "";
    private StoreKey _key;
    private (StoredRecord, CatalogEntry, RecordState?)[] _records = [];
    private (DiagnosticCode, int)[] _counts = [];
    private Dictionary<string, UInt128> _pages = [];
    private BuildStore _store = null!;
    private SitePlan _plan = null!;

    [GlobalSetup]
    public void Begin()
    {
        var forms = RealForms.Of();
        _plan = forms.Site.Plan;
        _folder = Directory.CreateTempSubdirectory("publisher-benchmark-").FullName;
        _path = Path.Combine(_folder, "store");
        _key = new StoreKey(forms.Site.Key, forms.Site.Key);
        _records = [.. forms.Entries(Records).Select(e => RowOf(e.Entry, StateOf(e.Form)))];
        _counts = CountsOf(forms.All.SelectMany(f => f.Findings.Findings));
        _pages = forms.Entries(Records / 100).ToDictionary(e => e.Entry.Id, e => e.Entry.Hash);
        Write();
        _store = (BuildStore)(Open() ?? throw new InvalidOperationException("The store was not written."));
    }

    [Benchmark]
    public void Write()
    {
        using var store = new PendingStore(_path, before: null, _records);
        store.Complete(_key, unsettled: 0, _counts, _pages);
    }

    [Benchmark]
    public object? Open() => BuildStore.Open(_path, _key.Site, CodeCatalog.All);

    [Benchmark]
    public int ReadAll()
    {
        var (reader, warnings) = (_store.NewReader(_plan), 0);
        foreach (var record in _store.Rows())
            warnings += reader.Read(record).Entry.Warnings;
        return warnings;
    }

    [GlobalCleanup]
    public void Close() => Directory.Delete(_folder, recursive: true);

    private static (StoredRecord, CatalogEntry, RecordState?) RowOf(CatalogEntry entry, RecordState state) =>
        (StoredRecord.Of(entry, state), entry, state);

    private static RecordState StateOf(Evaluation form)
    {
        var text = ContentHash.Of(form.Record!.File.Text);
        var counts = CountsOf(form.Findings.Findings);
        return new RecordState(form.Signature.Signature, true, text, text, form.Sheet!.Rules.Name, counts);
    }

    private static (DiagnosticCode, int)[] CountsOf(IEnumerable<Diagnostic> findings) =>
        [.. findings.GroupBy(f => f.Code).Select(g => (g.Key, g.Count()))];
}
