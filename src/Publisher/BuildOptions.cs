using Publisher.Office;
using Publisher.Output;

namespace Publisher;

/// <summary>What a run is asked to do.</summary>
/// <param name="Root">The folder that holds <c>input</c>, <c>themes</c> and <c>output-config</c>.</param>
/// <param name="Output">Where the site goes; null checks everything and writes nothing.</param>
/// <param name="Hold">Publish the records without errors and hold back the others,
/// instead of keeping the old site.</param>
/// <param name="Strict">Warnings count as errors.</param>
/// <param name="IsFull">Make everything anew, whatever the build before left.</param>
/// <param name="Inspect">Look through one page of each kind before anything is published.</param>
public sealed record BuildOptions(
    string Root,
    string? Output,
    bool Hold = false,
    bool Strict = false,
    bool Inspect = true,
    bool IsFull = false
)
{
    /// <summary>The folder is looked at and never published: nothing that stood in it is held against the
    /// records.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Each warning is told where it was found; else warnings are counted.</summary>
    public bool TellsWarnings => Output is null || Strict;

    /// <summary>What the release log is to say.</summary>
    public ReleaseTerms Terms { get; init; } = new();

    /// <summary>Told what would change for readers; nothing is published then. Null publishes.</summary>
    public Action<ReleaseProposal>? Review { get; init; }
}
