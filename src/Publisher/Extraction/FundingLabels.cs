using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>The rows of 项目资金 in the form's order, and what is left of their labels where a line cuts them.</summary>
internal static class FundingLabels
{
    /// <summary>As the form prints them.</summary>
    public static readonly IReadOnlyList<string> Rows =
    [
        FormLabels.FundingTotal,
        FormLabels.Appropriation,
        FormLabels.CarriedOver,
        FormLabels.OtherFunds,
    ];

    private static readonly (string Part, int Row)[] Parts =
    [
        ("资金总额", 0),
        ("当年财政", 1),
        ("财政拨款", 1),
        ("上年结转", 2),
        ("结转资金", 2),
        ("其他资金", 3),
    ];

    /// <param name="text">Without spaces.</param>
    /// <returns>The last row that the text names; null where it names none.</returns>
    public static int? In(string text)
    {
        var (row, at) = ((int?)null, -1);
        foreach (var (part, number) in Parts)
            if (text.LastIndexOf(part, StringComparison.Ordinal) is var found && found > at)
                (row, at) = (number, found);
        return row;
    }
}
