namespace Publisher.Records;

/// <summary>
/// How far a record has come in its life. Derived from what its section <c>publication</c> holds, never written down,
/// so that no word can contradict the facts.
/// </summary>
public enum LifeStage
{
    /// <summary>Without an approval: it is checked, and never published.</summary>
    Draft,

    /// <summary>Approved, and as it was approved.</summary>
    Approved,

    /// <summary>Approved, with corrections that its page tells.</summary>
    Corrected,

    /// <summary>Once published, and taken back: its address keeps a page that says why.</summary>
    Withdrawn,
}
