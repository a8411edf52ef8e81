using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;

namespace Publisher;

/// <summary>
/// The way of the records into a site, in four phases: Input finds them, Process takes each from its text to its page,
/// PostProcess makes the pages that need all of them, Output puts the new site in the place of the old.
/// </summary>
public static class SiteBuild
{
    /// <param name="progress">Told how many records are done, and of how many.</param>
    public static BuildReport Run(BuildOptions options, IProgress<(int Done, int Total)>? progress = null)
    {
        var (aboutSite, aboutRecords) = (new DiagnosticBag(), new DiagnosticBag());

        // Input
        var opening = Task.Run(() => OpenOutput(options, aboutSite));
        var folder = InputFolder.Find(options.Root, aboutRecords);
        var (site, rules, aboutSources) = ReadSite(options, folder);
        var stored = PriorStore.Find(options, site, folder);
        using var output = opening.GetAwaiter().GetResult();
        aboutSite.AddRange(aboutSources.Findings);
        site?.SetUp(output);
        var prior = new PriorBuild(stored, site, output);
        if (prior.IsCurrent(options) && aboutSite.Findings.Count + aboutRecords.Findings.Count == 0)
            return BuildReport.Unchanged(folder, prior, output!);
        prior = prior.Checked(site);

        // Process
        using var outcomes = new Outcomes(folder.Records.Count, options.TellsWarnings);
        using var search = site is null || output is null ? null : SearchFiles.Open(site, folder, output, prior);
        using var data = OpenDataFiles.Open(site, folder, output, prior);
        var records = new RecordPass(options, folder, rules, site, output, prior, search, data, outcomes);
        records.Process(aboutSite, progress);

        // PostProcess
        outcomes.Gather(aboutRecords, aboutSite, i => KeyOf(options.Root, folder.Records[i]));
        Parallel.Invoke(() => search?.Finish(outcomes, records), () => data?.Finish(outcomes));
        outcomes.CheckEmpty(aboutSite.HasErrors || (aboutRecords.HasErrors && !options.Hold), aboutSite);
        if (site is not null && !outcomes.AreEmpty)
            new SharedPages(options, site, output, prior, aboutSite).Render(outcomes, rules);
        PublishedAddresses.Complete(options, folder, site, output, prior, outcomes, records.Moves, aboutSite);

        // Output
        var isSound = records.IsToPublish(IsSound(options, outcomes, aboutSite, aboutRecords), aboutRecords, aboutSite);
        using var saving = isSound ? prior.BeginSave(outcomes) : null;
        var isWritten = output is not null && (isSound ? output.Publish(options.Terms) : output.Discard());
        var report = BuildReport.Of(folder, outcomes, [aboutRecords, aboutSite], output, isWritten);
        prior.Save(saving, outcomes, report.Counts, output?.Release);
        return report;
    }

    /// <summary>Nothing was found that keeps the old site; records with faults may be held back by
    /// themselves.</summary>
    private static bool IsSound(
        BuildOptions options,
        Outcomes outcomes,
        DiagnosticBag aboutSite,
        DiagnosticBag aboutRecords
    ) =>
        !outcomes.AreEmpty && !aboutSite.Fails(options.Strict) && (options.Hold || !aboutRecords.Fails(options.Strict));

    /// <summary>The live site is looked through while the input is.</summary>
    private static OutputFolder? OpenOutput(BuildOptions options, DiagnosticBag findings) =>
        options.Output is null ? null : OutputFolder.Open(options.Output, options.Root, findings, options.IsRehearsal);

    /// <summary>Whether its records are those that must be published is checked with it.</summary>
    private static (SiteSource? Site, RuleBook Rules, DiagnosticBag Findings) ReadSite(
        BuildOptions options,
        InputFolder folder
    )
    {
        var findings = new DiagnosticBag();
        var (site, rules) = SiteSource.Read(options, folder, findings);
        RosterReview.Check(options, folder, rules, site?.Config, findings);
        return (site, rules, findings);
    }

    /// <summary>What makes a record's project the same as another's, read again where two look alike.</summary>
    private static ProjectKey? KeyOf(string root, RecordFile place)
    {
        var findings = new DiagnosticBag();
        return
            SourceReader.Read(Path.Combine(root, place.Path), place.Path, findings) is { } file
            && RecordReader.Read(place, file, findings) is { } record
            ? ProjectKey.Of(record)
            : null;
    }
}
