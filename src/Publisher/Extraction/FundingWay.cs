namespace Publisher.Extraction;

/// <summary>One way to fill the columns of a funding row.</summary>
/// <param name="Proofs">Null where the figures contradict each other.</param>
internal sealed record FundingWay(FigureToken?[] Row, int? Proofs);
