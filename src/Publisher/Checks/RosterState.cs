namespace Publisher.Checks;

/// <summary>What became of a project that must be published.</summary>
public enum RosterState
{
    Published,

    /// <summary>Published after its last day.</summary>
    Late,

    /// <summary>There is a record, which is a draft or has errors.</summary>
    Pending,
    Withdrawn,

    /// <summary>There is no record.</summary>
    Missing,
}
