namespace Publisher.Diagnostics;

/// <summary>
/// An error keeps a record back; a warning is told to the editor and, where it concerns them, to the readers.
/// </summary>
public enum Severity
{
    Warning,
    Error,
}
