namespace Publisher.Diagnostics;

/// <summary>The language in which findings are told.</summary>
public enum Language
{
    English,
    Chinese,
}
