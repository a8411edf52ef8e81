namespace Publisher.Forms;

/// <summary>What became of a form that was imported.</summary>
public enum ImportOutcome
{
    /// <summary>A new record, a draft.</summary>
    Written,

    /// <summary>In the place of what the record said before.</summary>
    Replaced,

    /// <summary>The record says the same already.</summary>
    Unchanged,

    /// <summary>The findings say why.</summary>
    Refused,
}
