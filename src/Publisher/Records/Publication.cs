using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>公开: what the office did with a record, in the order in which it happens.</summary>
/// <param name="Reviews">审核, in order.</param>
/// <param name="Approval">批准; null for a draft.</param>
/// <param name="Corrections">更正, in order of time.</param>
/// <param name="Formerly">Year and id under which the record was published before: <c>2023/old-id</c>.</param>
/// <param name="Withdrawals">撤回, in order of time: all but the last are lifted.</param>
/// <param name="IsComplete">False where a fault that is reported may hide an approval: nobody can tell then whether the
/// record is a draft.</param>
public sealed record Publication(
    IReadOnlyList<Approval> Reviews,
    Approval? Approval,
    IReadOnlyList<Correction> Corrections,
    IReadOnlyList<Sourced<string>> Formerly,
    IReadOnlyList<Withdrawal> Withdrawals,
    bool IsComplete
)
{
    /// <summary>Texts of the record that look like a person's data and may be published, as the office has
    /// decided.</summary>
    public IReadOnlyList<Sourced<string>> Privacy { get; init; } = [];

    /// <summary>The one that holds; null where the record stands.</summary>
    public Withdrawal? Withdrawal => Withdrawals is [.., { Lifted: null } last] ? last : null;

    public LifeStage Stage =>
        Approval is null ? LifeStage.Draft
        : Withdrawal is not null ? LifeStage.Withdrawn
        : Corrections.Count > 0 ? LifeStage.Corrected
        : LifeStage.Approved;
}
