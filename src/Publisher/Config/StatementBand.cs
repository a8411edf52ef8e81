using Publisher.Diagnostics;

namespace Publisher.Config;

/// <summary>What a result in words is worth: 达成年度指标 earns 80 to 100 per cent of the weight.</summary>
/// <param name="Words">The band holds a statement that begins with one of them.</param>
/// <param name="From">Per cent of the weight, lower end.</param>
/// <param name="To">Per cent of the weight, upper end; 100 means that the target counts as met.</param>
public sealed record StatementBand(SourceSpan Place, IReadOnlyList<string> Words, decimal From, decimal To);
