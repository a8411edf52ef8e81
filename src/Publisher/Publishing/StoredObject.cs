namespace Publisher.Publishing;

/// <summary>What a storage says of an object, or gives of it.</summary>
/// <param name="Tag">By which the storage knows this version again.</param>
/// <param name="Sha256">Of the file that was put there, in hexadecimal; null where nobody said.</param>
/// <param name="Run">Which run put it there; null where nobody said.</param>
/// <param name="Content">Null where only the rest was asked for.</param>
internal sealed record StoredObject(string Tag, string? Sha256, string? Run, byte[]? Content);
