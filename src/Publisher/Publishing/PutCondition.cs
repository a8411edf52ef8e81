namespace Publisher.Publishing;

/// <summary>What must stand where an object is put.</summary>
/// <param name="Tag">Of the version that must stand there; null where nothing may.</param>
internal sealed record PutCondition(string? Tag);
