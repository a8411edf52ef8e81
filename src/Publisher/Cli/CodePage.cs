using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary>The page of one code: what it means, why it matters, how to mend it.</summary>
public static class CodePage
{
    /// <summary>As plain text with Markdown headings: the terminal shows it, and CODES.md is made of it.</summary>
    public static string Of(DiagnosticCode code, Language language)
    {
        var severity =
            code.Severity == Severity.Error ? new BilingualText("error", "错误") : new BilingualText("warning", "警告");
        var readers = !code.ConcernsReaders
            ? new BilingualText("", "")
            : new BilingualText(
                "\nThe public page tells its readers too, in plain words.\n",
                "\n公开页面也会用通俗的话告诉读者。\n"
            );
        return $"""
            ## {code.Id} {code.Name}

            {severity.In(language)}: {code.Message.In(language)}

            {code.Why.In(language)}
            {readers.In(language)}
            {new BilingualText("To mend it", "改法").In(language)}: {code.Remedy.In(language)}

            """;
    }
}
