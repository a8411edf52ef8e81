using System.Runtime.InteropServices;

namespace Publisher.Cli;

/// <summary>The language that the system speaks with its user.</summary>
internal static partial class SystemLocale
{
    private const int PrimaryLanguage = 0x3FF;
    private const int Chinese = 0x04; // LANG_CHINESE

    /// <summary>Such as <c>zh_CN.UTF-8</c>, as POSIX has it; Windows keeps it elsewhere.</summary>
    public static string Name => Variable("LC_ALL") ?? Variable("LC_MESSAGES") ?? Variable("LANG") ?? OfWindows;

    private static string OfWindows =>
        OperatingSystem.IsWindows() && (UserLanguage() & PrimaryLanguage) == Chinese ? "zh" : "";

    /// <summary>One that is set to nothing is not set.</summary>
    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    [LibraryImport("kernel32", EntryPoint = "GetUserDefaultUILanguage")]
    private static partial ushort UserLanguage();
}
