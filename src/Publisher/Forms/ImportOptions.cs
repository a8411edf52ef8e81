namespace Publisher.Forms;

/// <summary>What forms are imported from, and what they become.</summary>
/// <param name="Root">The folder that holds <c>input</c>.</param>
/// <param name="Source">A workbook, a CSV file, a text, or a folder of them.</param>
/// <param name="Name">The source as the user named it.</param>
/// <param name="Year">Null where the forms say it.</param>
/// <param name="Id">Of the one form; what the numbers of several begin with; null where the files are named so.</param>
/// <param name="Replaces">Records that exist and say something else are replaced.</param>
public sealed record ImportOptions(string Root, string Source, string Name, int? Year, string? Id, bool Replaces);
