using Publisher.Records;

namespace Publisher.Pages;

/// <summary>Another year's evaluation of the same project.</summary>
/// <param name="Route">Of its page.</param>
public sealed record OtherYear(EvaluationRecord Record, string Route);
