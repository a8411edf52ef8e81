namespace Publisher.Tests;

/// <summary>What goes wrong with a request on its way to a server and back.</summary>
internal enum Fault
{
    None,

    /// <summary>The connection is cut before the server hears of it.</summary>
    CutBefore,

    /// <summary>The connection is cut in the middle of what is sent.</summary>
    CutMiddle,

    /// <summary>The server does it, and the connection is cut before its answer.</summary>
    CutAfter,

    /// <summary>The server says that it failed.</summary>
    Failure,

    /// <summary>Nothing comes back.</summary>
    Silence,
}
