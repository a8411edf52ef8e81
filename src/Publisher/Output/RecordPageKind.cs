namespace Publisher.Output;

/// <summary>What a page says of its record.</summary>
public enum RecordPageKind : byte
{
    /// <summary>The evaluation itself.</summary>
    Disclosure,

    /// <summary>That it was withdrawn.</summary>
    Tombstone,

    /// <summary>That it stands at another address now.</summary>
    Redirect,
}
