namespace Publisher.Office;

/// <summary>What a release does to one record; it may do several things at once.</summary>
[Flags]
public enum ProposalStep
{
    /// <summary>Nothing but comments, or the layout of its file.</summary>
    None = 0,
    Added = 1,
    Corrected = 2,

    /// <summary>Figures change, and no correction says so.</summary>
    Unexplained = 4,

    /// <summary>Texts change, for which no correction is asked.</summary>
    Reworded = 8,
    Withdrawn = 16,
    Lifted = 32,

    /// <summary>Its page stands at another address.</summary>
    Moved = 64,

    /// <summary>It has another number or year.</summary>
    Renamed = 128,

    /// <summary>It was published and would disappear.</summary>
    Gone = 256,
}
