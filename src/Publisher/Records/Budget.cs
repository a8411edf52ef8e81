namespace Publisher.Records;

/// <summary>项目资金: the total row, and the sources of funding that add up to it.</summary>
/// <param name="IsComplete">False where a row was lost to a fault that is reported.</param>
/// <param name="Explanation">Why the budget was changed or little of it was spent, where the unit says so.</param>
public sealed record Budget(
    FundingRow? Total,
    IReadOnlyDictionary<FundingSource, FundingRow> Sources,
    TextCell? Explanation,
    bool IsComplete
);
