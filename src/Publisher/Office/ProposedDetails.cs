using Publisher.Checks;

namespace Publisher.Office;

/// <summary>What changes in one record, field by field, and who vouches for it.</summary>
/// <param name="Decisions">Reviews, approval, and what was decided since the release before, as the record has
/// them.</param>
public sealed record ProposedDetails(IReadOnlyList<FieldDifference> Fields, IReadOnlyList<ProposedDecision> Decisions);
