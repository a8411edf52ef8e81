namespace Publisher.Hosting;

/// <summary>Texts as configuration files of web servers hold them.</summary>
internal static class ConfigurationText
{
    /// <summary>What every generated file begins with: only such a file is ever replaced.</summary>
    public const string Mark = "# Made by `publisher hosting`";

    /// <summary>In quotation marks, which nothing in the text can close.</summary>
    public static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
