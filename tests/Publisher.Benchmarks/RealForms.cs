using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Scoring;
using Publisher.Store;

namespace Publisher.Benchmarks;

/// <summary>The forms of <c>input/records</c>, read, scored and checked: what every benchmark takes.</summary>
internal sealed record RealForms(SiteSource Site, IReadOnlyList<Evaluation> All)
{
    /// <summary>How many there are: figures are given for one form, and attributes take constants only.</summary>
    public const int Count = 18;

    /// <param name="theme">The default theme's site is the repository's own; the yardstick has a smaller one.</param>
    public static RealForms Of(string theme = "default")
    {
        var findings = new DiagnosticBag();
        var folder = InputFolder.Find(Repository.Root, findings);
        var root = theme == "default" ? Repository.Root : Repository.At(Path.Combine("tests", theme));
        var (site, rules) = SiteSource.Read(new BuildOptions(root, null), folder, findings);
        var all = folder.Records.Select((place, i) => Evaluate(i, place)).ToList();
        return all.Count == Count && !findings.HasErrors && site is not null
            ? new RealForms(site, all)
            : throw new InvalidOperationException($"{all.Count} forms and {findings.Errors} errors");

        Evaluation Evaluate(int ordinal, RecordFile place)
        {
            var path = Repository.At(place.Path);
            var file = SourceReader.Read(path, place.Path, findings)!;
            var record = RecordReader.Read(place, file, findings)!;
            var sheet = Scorer.Score(record, rules.For(record)!);
            var found = new DiagnosticBag();
            RecordChecks.Check(record, sheet, requiredReviews: 0, found);
            return new Evaluation(
                ordinal,
                place,
                (FileSignature.Of(path), true),
                record,
                sheet,
                found,
                Facts: null,
                IsIgnored: false
            );
        }
    }

    public string RouteOf(Evaluation form) => Site.Plan.RouteOf(form.Place.Id, form.Place.FiscalYear);

    /// <summary>As many entries as are asked for: the forms again and again, under numbers of their own.</summary>
    public IEnumerable<(CatalogEntry Entry, Evaluation Form)> Entries(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var form = All[i % Count];
            var entry = CatalogEntry.Of(form.Record!, form.Sheet!, Site.Plan, form.Findings.Findings.Count);
            yield return (entry with { Id = FormattableString.Invariant($"{entry.Id}-{i:0000}") }, form);
        }
    }
}
