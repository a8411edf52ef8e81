namespace Publisher.Hosting;

/// <summary>Texts as configuration files of web servers hold them.</summary>
internal static class ConfigurationText
{
    /// <summary>What every generated file begins with: only such a file is ever replaced.</summary>
    public const string Mark = "# Made by `publisher hosting`";

    /// <summary>In quotation marks. What could close them, or hide their end, never comes here.</summary>
    /// <exception cref="ArgumentException">It came.</exception>
    public static string Quoted(string value) =>
        value.AsSpan().ContainsAny('"', '\n', '\r') || value.EndsWith('\\')
            ? throw new ArgumentException("not fit for a configuration", nameof(value))
            : $"\"{value}\"";
}
