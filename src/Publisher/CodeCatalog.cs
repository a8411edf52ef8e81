using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Extraction;
using Publisher.Forms;
using Publisher.Hosting;
using Publisher.Inspection;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Preview;
using Publisher.Privacy;
using Publisher.Proof;
using Publisher.Publishing;
using Publisher.Reading;
using Publisher.Rendering;

namespace Publisher;

/// <summary>Every code that a run can report, gathered from where each has its home.</summary>
public static class CodeCatalog
{
    /// <summary>By number.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All =
    [
        .. Enumerable
            .Empty<DiagnosticCode>()
            .Concat(In(typeof(BagCodes)))
            .Concat(In(typeof(FileCodes)))
            .Concat(In(typeof(YamlCodes)))
            .Concat(In(typeof(ShapeCodes)))
            .Concat(In(typeof(CalendarCodes)))
            .Concat(In(typeof(InputCodes)))
            .Concat(In(typeof(ExtractionCodes)))
            .Concat(In(typeof(WorkbookCodes)))
            .Concat(In(typeof(FormCodes)))
            .Concat(In(typeof(RuleSetCodes)))
            .Concat(In(typeof(TranscriptionCodes)))
            .Concat(In(typeof(PublicationCodes)))
            .Concat(In(typeof(BudgetCodes)))
            .Concat(In(typeof(IndicatorCodes)))
            .Concat(In(typeof(ScoreCodes)))
            .Concat(In(typeof(NarrativeCodes)))
            .Concat(In(typeof(PrivacyCodes)))
            .Concat(In(typeof(RevisionCodes)))
            .Concat(In(typeof(CollectionCodes)))
            .Concat(In(typeof(RosterCodes)))
            .Concat(In(typeof(PlanCodes)))
            .Concat(In(typeof(ThemeCodes)))
            .Concat(In(typeof(ThemePagesCodes)))
            .Concat(In(typeof(OutputCodes)))
            .Concat(In(typeof(ProofCodes)))
            .Concat(In(typeof(HostingCodes)))
            .Concat(In(typeof(PreviewCodes)))
            .Concat(In(typeof(NewFileCodes)))
            .Concat(In(typeof(PublishingCodes)))
            .Concat(In(typeof(InspectionCodes)))
            .Concat(In(typeof(LinkCodes)))
            .Concat(In(typeof(StructureCodes)))
            .Concat(In(typeof(AccessCodes)))
            .Concat(In(typeof(PolicyCodes)))
            .Concat(In(typeof(GovernmentCodes)))
            .OrderBy(code => code.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<DiagnosticCode> In(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type home
    ) =>
        home.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (DiagnosticCode)field.GetValue(null)!);
}
