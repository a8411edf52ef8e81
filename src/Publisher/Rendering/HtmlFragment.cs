namespace Publisher.Rendering;

/// <summary>Text that is HTML already: the only values that a template prints without escaping.</summary>
public sealed record HtmlFragment(string Html);
