namespace Publisher.Pages;

/// <summary>A figure and what it counts.</summary>
public sealed record LabelledFigure(string Label, string Figure);
