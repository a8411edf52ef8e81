using System.CommandLine.Parsing;

namespace Publisher.Cli;

/// <summary>A folder's path on the command line.</summary>
internal static class FolderPath
{
    /// <summary>An empty path, such as a script's unset variable leaves, would mean some folder or other.</summary>
    public static void RefuseEmpty(SymbolResult path)
    {
        if (path.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value) || t.Value.Contains('\0')))
            path.AddError(UsageErrors.EmptyFolder.En);
    }
}
