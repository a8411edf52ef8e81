namespace Publisher.Rendering;

/// <summary>
/// What the compiler, or a compiled template, does not know for certain: Scriban renders instead, and tells the fault
/// if there is one.
/// </summary>
internal sealed class DeclinedException : Exception;
