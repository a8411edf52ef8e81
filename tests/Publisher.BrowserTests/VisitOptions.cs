namespace Publisher.BrowserTests;

/// <summary>What a visitor's browser is like.</summary>
internal sealed record VisitOptions(int Width = 1440, bool Script = true, ColorScheme Scheme = ColorScheme.Light);
