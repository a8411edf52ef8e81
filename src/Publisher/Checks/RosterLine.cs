using Publisher.Config;

namespace Publisher.Checks;

/// <summary>One line of the roster, and the record that it asks for.</summary>
/// <param name="Status">Null where there is no record.</param>
/// <param name="IsOverdue">Not public, and the last day is past.</param>
/// <param name="Twin">A line above for the same project and year; null where there is none.</param>
public sealed record RosterLine(
    RosterEntry Entry,
    ProjectStatus? Status,
    RosterState State,
    bool IsOverdue,
    RosterEntry? Twin
)
{
    /// <summary>As the roster has it, else as the record.</summary>
    public string Department => Entry.Department ?? Status?.Department ?? "";
}
