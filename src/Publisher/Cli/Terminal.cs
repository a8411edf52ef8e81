using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary>Where a run talks to, handed in so that tests can listen.</summary>
/// <param name="IsInteractive">A person is watching the error stream: progress is worth drawing.</param>
/// <param name="Locale">Of the system, such as <c>zh_CN.UTF-8</c>; chooses the language of findings and help.</param>
/// <param name="CurrentFolder">What relative paths on the command line are relative to.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive, string Locale, string CurrentFolder)
{
    /// <summary>A person can be asked, and answer.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Of the office's secret key, where a password protects it; null where none is known.</summary>
    public string? KeyPassword { get; init; }

    public Language Language =>
        Locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;

    /// <summary>What is said of a command, an option or an argument: always in both languages.</summary>
    public string Say(string en, string zh) => new BilingualText(en, zh).In(Language);
}
