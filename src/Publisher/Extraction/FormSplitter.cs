using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>
/// Lines of an extracted text → forms and their sections. A label of an earlier section than the one before begins the
/// next form, whether or not a line or a page lies between them.
/// </summary>
internal sealed class FormSplitter
{
    private static readonly string[] BudgetColumns = ["年初预算", "全年预算", "全年执行", "执行率"];
    private static readonly string[] TableColumns =
    [
        "一级",
        "二级",
        "三级",
        FormLabels.Target,
        FormLabels.Actual,
        "偏差原因",
    ];

    private readonly List<FormBlock> _forms = [];
    private readonly List<TextLine> _titles = [];
    private FormSection _section = FormSection.Title;
    private bool _hasDepartment;
    private bool _hasGrade;

    public static IReadOnlyList<FormBlock> Split(IReadOnlyList<TextLine> lines)
    {
        var splitter = new FormSplitter();
        foreach (var line in lines.Where(l => l.Pieces.Count > 0))
            splitter.Take(line);
        return splitter._forms;
    }

    /// <summary>The head of the table, or what is left of it.</summary>
    public static bool IsTableHead(TextLine line) =>
        TableColumns.Count(line.Contains) >= 2 || line.Pieces.Any(p => p.Text is "一级" or "二级" or "三级指标");

    public static bool IsGrade(TextLine line) =>
        line.Joined.StartsWith("评分等", StringComparison.Ordinal) || line.Contains(FormLabels.Grade);

    public static bool IsTotal(TextLine line) =>
        line.Joined.StartsWith(FormLabels.TotalScore, StringComparison.Ordinal)
        || line.Pieces.Any(p => p.Text.StartsWith(FormLabels.TotalScore, StringComparison.Ordinal));

    private void Take(TextLine line)
    {
        var found = SectionOf(line);
        if (found is null && _section == FormSection.Result && _hasGrade)
            _section = FormSection.Title;
        if (found is { } section && (_section == FormSection.Title || BeginsAnother(section, line)))
            Begin();
        _section = found ?? _section;
        if (_section == FormSection.Title)
        {
            _titles.Add(line);
            return;
        }
        _hasDepartment |= line.Joined.StartsWith(FormLabels.CompetentDepartment, StringComparison.Ordinal);
        _hasGrade |= _section == FormSection.Result && IsGrade(line);
        _forms[^1].Add(_section, line);
    }

    /// <summary>Null where the line goes on with the section before.</summary>
    private FormSection? SectionOf(TextLine line)
    {
        if (
            line.Joined.StartsWith(FormLabels.ProjectName, StringComparison.Ordinal)
            || line.Joined.StartsWith(FormLabels.CompetentDepartment, StringComparison.Ordinal)
        )
            return FormSection.Head;
        // Goals may speak of 预算 and 执行率 in a sentence.
        if (BudgetColumns.Count(line.Contains) >= (_section < FormSection.Goals ? 2 : 3))
            return FormSection.Budget;
        if (_section < FormSection.Goals && FundingLabels.In(line.Joined) is not null)
            return FormSection.Budget;
        if (IsTableHead(line) && _section != FormSection.Title)
            return FormSection.Table;
        if (_section >= FormSection.Goals && (IsTotal(line) || IsGrade(line)))
            return FormSection.Result;
        if (_section is FormSection.Head or FormSection.Budget && IsGoalsHead(line))
            return FormSection.Goals;
        return null;
    }

    private static bool IsGoalsHead(TextLine line) =>
        line.ContainsAny("期目标", "际完成情", "总体目标") && FigureToken.In(line).Count(t => t.IsNumber) < 3;

    /// <summary>
    /// The head of a table that goes on to the next page may be printed again, and the label of the department may be
    /// misread as that of the name.
    /// </summary>
    private bool BeginsAnother(FormSection section, TextLine line) =>
        section < _section
            ? section != FormSection.Table
            : section == FormSection.Head
                && _hasDepartment
                && line.Joined.StartsWith(FormLabels.ProjectName, StringComparison.Ordinal);

    private void Begin()
    {
        _forms.Add(new FormBlock());
        foreach (var title in _titles)
            _forms[^1].Add(FormSection.Title, title);
        _titles.Clear();
        (_section, _hasDepartment, _hasGrade) = (FormSection.Title, false, false);
    }
}
