using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher;

/// <summary>The office's duties to publish held against its records: told by a check, never by a build.</summary>
internal static class RosterReview
{
    /// <param name="site">Null where it cannot be read.</param>
    public static void Check(
        BuildOptions options,
        InputFolder folder,
        RuleBook rules,
        SiteConfig? site,
        DiagnosticBag findings
    )
    {
        if (options.Output is not null)
            return;
        var duties = Duties.Read(options.Root, findings);
        if (duties.AreNone)
            return;
        var survey = RecordSurvey.Of(options.Root, folder, rules, site?.RequiredReviews ?? 0);
        var today = Today(options.Terms.Date, survey);
        duties.Check(survey.Statuses, today, survey.NameOf, survey.ReviewOf, findings);
        duties.CheckChanges(
            survey.Statuses,
            today,
            survey.Read,
            new ReleasedRecords(Path.Combine(options.Root, "output")).Of,
            findings
        );
    }

    /// <summary>The day that is given, else the latest in the records: no clock is asked.</summary>
    /// <param name="given">A date that was checked; null where none is given.</param>
    public static DateOnly? Today(string? given, RecordSurvey survey) =>
        given is null ? survey.Latest : DateOnly.ParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
