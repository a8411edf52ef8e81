using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Office;
using Publisher.Reading;

namespace Publisher;

/// <summary>All records and the roster → the statistics that the office asks for.</summary>
public static class StatisticsOfOffice
{
    /// <param name="date">The day against which what is not public may be late; null takes the latest date in the
    /// records.</param>
    /// <param name="findings">About configuration, rules and roster; what is wrong with records is counted.</param>
    public static OfficeStatistics Of(string root, string? date, DiagnosticBag findings)
    {
        var folder = InputFolder.Find(root, findings);
        var (site, place) = ConfigReader.ReadSite(root, findings);
        var rules = ConfigReader.ReadRules(root, place, findings);
        var survey = RecordSurvey.Of(root, folder, rules, site?.RequiredReviews ?? 0);
        var today = RosterReview.Today(date, survey);
        var roster = RosterReader.ReadRoster(root, findings);
        return OfficeStatistics.Of(
            site?.Name ?? "",
            today,
            survey.Unreadable,
            survey.Records,
            roster is null ? null : RosterMatch.Of(roster, survey.Statuses, today).Lines
        );
    }
}
