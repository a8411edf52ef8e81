using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Publisher.Config;
using Publisher.Pages;
using Scriban.Runtime;

namespace Publisher.Rendering;

/// <summary>
/// The types that templates may see, each with its members under the names that templates use: <c>is_total</c> for
/// <c>IsTotal</c>. Naming each type here keeps its members when what is never called is trimmed away.
/// </summary>
public static class ModelMembers
{
    private static readonly FrozenDictionary<Type, FrozenDictionary<string, ModelMember>> ByType = new[]
    {
        Of<SiteConfig>(),
        Of<GovernmentSite>(),
        Of<License>(),
        Of<SecurityContact>(),
        Of<ReviewRules>(),
        Of<PageFrame>(),
        Of<NavigationLink>(),
        Of<PageTag>(),
        Of<DisclosurePage>(),
        Of<FundingView>(),
        Of<Bar>(),
        Of<BudgetChange>(),
        Of<IndicatorView>(),
        Of<Notice>(),
        Of<NoteView>(),
        Of<StepView>(),
        Of<ChangeView>(),
        Of<WithdrawnPage>(),
        Of<CorrectionsPage>(),
        Of<ChangeRow>(),
        Of<YearComparison>(),
        Of<YearColumn>(),
        Of<YearRow>(),
        Of<YearCell>(),
        Of<RuleSetView>(),
        Of<LabelledFigure>(),
        Of<StatementBandView>(),
        Of<HomePage>(),
        Of<Overview>(),
        Of<IndexRow>(),
        Of<ListLink>(),
        Of<ListPage>(),
        Of<YearOverview>(),
        Of<DataPage>(),
        Of<DataTableView>(),
        Of<DataColumnView>(),
        Of<DataFileView>(),
        Of<DepartmentsPage>(),
        Of<DepartmentRow>(),
        Of<MethodPage>(),
        Of<SitemapPage>(),
        Of<ProsePage>(),
        Of<HtmlFragment>(),
    }.ToFrozenDictionary();

    public static IEnumerable<Type> Models => ByType.Keys;

    /// <returns>Null where it is no page model.</returns>
    internal static FrozenDictionary<string, ModelMember>? Of(Type type) => ByType.GetValueOrDefault(type);

    private static KeyValuePair<Type, FrozenDictionary<string, ModelMember>> Of<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T
    >()
        where T : class =>
        new(
            typeof(T),
            typeof(T)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetMethod is { IsPublic: true })
                .ToFrozenDictionary(
                    p => StandardMemberRenamer.Rename(p.Name),
                    p => ModelMember.For<T>(p.GetMethod!),
                    StringComparer.Ordinal
                )
        );
}
