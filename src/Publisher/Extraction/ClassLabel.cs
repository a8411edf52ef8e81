namespace Publisher.Extraction;

/// <summary>
/// The label of 二级指标, gathered from the pieces into which its narrow column cuts it: 可持, 续影, 响指, 标.
/// </summary>
internal sealed class ClassLabel
{
    private static readonly (string Start, string FirstLevel, string SecondLevel)[] Classes =
    [
        ("经济成本", "成本指标", "经济成本指标"),
        ("社会成本", "成本指标", "社会成本指标"),
        ("生态环境成本", "成本指标", "生态环境成本指标"),
        ("数量", "产出指标", "数量指标"),
        ("质量", "产出指标", "质量指标"),
        ("时效", "产出指标", "时效指标"),
        ("成本", "产出指标", "成本指标"),
        ("经济", "效益指标", "经济效益指标"),
        ("社会", "效益指标", "社会效益指标"),
        ("生态", "效益指标", "生态效益指标"),
        ("可持", "效益指标", "可持续影响指标"),
        ("服务", "满意度指标", "服务对象满意度指标"),
        ("服对", "满意度指标", "服务对象满意度指标"),
    ];

    private static readonly string[] Starts =
    [
        "数量",
        "质量",
        "时效",
        "成本",
        "经济",
        "社会",
        "生态",
        "可持",
        "服务",
        "服对",
    ];

    private static readonly string[] FirstHalves = ["生态环境", "经济", "社会", "生态"];

    /// <summary>A piece of a label, whole or cut, stands to the left of what is measured.</summary>
    private const string Characters = "产出效益满意度成本指标数量质时经济社会生态可持续影响服务对象环境一二三级";

    private string _text = "";
    private bool _isWhole;

    /// <summary>Null where no class begins so.</summary>
    public (string FirstLevel, string SecondLevel)? Class =>
        Array.Find(Classes, c => _text.StartsWith(c.Start, StringComparison.Ordinal)) is { Start: not null } found
            ? (found.FirstLevel, found.SecondLevel)
            : null;

    /// <summary>
    /// Whether the label goes on with these pieces; without any, whether it is cut and more is to come. Narrow columns
    /// lose characters, and keep the order of the others.
    /// </summary>
    public bool GoesOnWith(string pieces, bool hasColumns)
    {
        if (Class is not { } known || _isWhole || _text.EndsWith('标') || (pieces.Length == 0 && !hasColumns))
            return false;
        var at = 0;
        foreach (var c in _text + pieces)
            if ((at = known.SecondLevel.IndexOf(c, at) + 1) == 0)
                return false;
        return true;
    }

    /// <param name="isWhole">All lines of the label stand in one cell: nothing is to come, whatever is lost.</param>
    public void GoOn(string piece, bool isWhole) => (_text, _isWhole) = (_text + piece, isWhole);

    /// <param name="text">What the label column of a line holds, without spaces.</param>
    /// <returns>Null where no class begins in it.</returns>
    public static ClassLabel? Begin(string text, ClassLabel? before, bool isWhole = false)
    {
        var at = -1;
        foreach (var start in Starts)
            at = Math.Max(at, text.LastIndexOf(start, StringComparison.Ordinal));
        // 经济成本指标 is one class, and its second half begins none.
        foreach (var first in FirstHalves)
            if (
                at > 0
                && text[at..].StartsWith("成本", StringComparison.Ordinal)
                && text[..at].EndsWith(first, StringComparison.Ordinal)
            )
                at -= first.Length;
        if (at < 0 || (at == 0 && before?.IsFirstHalfOf(text) == true))
            return null;
        var label = new ClassLabel();
        label.GoOn(text[at..], isWhole);
        return label;
    }

    public static bool IsPiece(string text) => text.Length > 0 && text.All(c => Characters.Contains(c));

    private bool IsFirstHalfOf(string text) =>
        FirstHalves.Contains(_text) && text.StartsWith("成本", StringComparison.Ordinal);
}
