using System.Reflection;
using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Inspection;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Rendering;

namespace Publisher;

/// <summary>Every code that a run can report, gathered from where each has its home.</summary>
public static class CodeCatalog
{
    /// <summary>By number.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All =
    [
        .. new[]
        {
            typeof(FileCodes),
            typeof(YamlCodes),
            typeof(ShapeCodes),
            typeof(InputCodes),
            typeof(RuleSetCodes),
            typeof(TranscriptionCodes),
            typeof(BudgetCodes),
            typeof(IndicatorCodes),
            typeof(ScoreCodes),
            typeof(NarrativeCodes),
            typeof(CollectionCodes),
            typeof(PlanCodes),
            typeof(ThemeCodes),
            typeof(ThemePagesCodes),
            typeof(OutputCodes),
            typeof(InspectionCodes),
            typeof(LinkCodes),
            typeof(StructureCodes),
            typeof(AccessCodes),
            typeof(PolicyCodes),
            typeof(GovernmentCodes),
        }
            .SelectMany(home => home.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (DiagnosticCode)field.GetValue(null)!)
            .OrderBy(code => code.Id, StringComparer.Ordinal),
    ];
}
