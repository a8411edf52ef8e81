using Publisher.Records;

namespace Publisher.Checks;

/// <summary>How far one record has come, and since when: what duties to publish are held against.</summary>
/// <param name="Ordinal">The record's place among all.</param>
/// <param name="IsDraft">Nobody has approved it, as far as it can be read.</param>
/// <param name="HasErrors">A finding would keep it back.</param>
/// <param name="Made">When it was first reviewed, before which there was no record; null where it says nothing.</param>
/// <param name="Published">The date that the record gives, else that of its approval.</param>
public sealed record ProjectStatus(
    int Ordinal,
    int FiscalYear,
    string Id,
    string Name,
    string Department,
    LifeStage Stage,
    bool IsDraft,
    bool HasErrors,
    DateOnly? Made,
    DateOnly? Published
)
{
    public bool IsPublic => !HasErrors && Stage is (LifeStage.Approved or LifeStage.Corrected);
}
