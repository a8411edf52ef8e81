using System.Diagnostics;
using System.Text.Json;

namespace Publisher.BrowserTests;

/// <summary>The Nu HTML checker has nothing to say about any kind of page.</summary>
public sealed class MarkupTests(Sites sites)
{
    private const string HowTo =
        "PUBLISHER_VNU does not name the Nu HTML checker: with a Java runtime, run `npm i vnu-jar` in any folder "
        + "and set PUBLISHER_VNU to its node_modules/vnu-jar/build/dist/vnu.jar";

    [Fact]
    public async Task The_Nu_checker_finds_neither_error_nor_warning()
    {
        var jar = Environment.GetEnvironmentVariable("PUBLISHER_VNU");
        if (!File.Exists(jar))
        {
            Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), HowTo);
            Assert.Fail(HowTo);
        }
        var pages = new[] { PageKinds.Real, PageKinds.Synthetic }
            .SelectMany(site => PageKinds.Of(site).Select(kind => sites[site].AddressOf(sites[site].FileOf(kind))))
            .Distinct()
            .ToList();
        var told = await CheckAsync(jar!, pages);
        using var report = JsonDocument.Parse(told);
        var messages = report
            .RootElement.GetProperty("messages")
            .EnumerateArray()
            .Where(m => !IsAboutData(m))
            .Select(m => m.GetRawText())
            .ToList();
        Assert.True(messages.Count == 0, $"{messages.Count} messages:\n{string.Join('\n', messages.Take(40))}");
    }

    /// <summary>
    /// The checker takes JSON-LD for a script that the policy blocks. It is a data block, which the HTML Standard
    /// (4.12.1.1, "prepare the script element") leaves aside before it asks the policy; <c>QuietTests</c> holds
    /// Chromium to that.
    /// </summary>
    private static bool IsAboutData(JsonElement message) =>
        message
            .GetProperty("message")
            .GetString()!
            .StartsWith("Inline script violates Content Security Policy", StringComparison.Ordinal)
        && message
            .GetProperty("extract")
            .GetString()!
            .Contains("<script type=\"application/ld+json\">", StringComparison.Ordinal);

    /// <summary>Pages are read from the server, since a policy's 'self' means nothing for a file.</summary>
    private static async Task<string> CheckAsync(string jar, IEnumerable<string> pages)
    {
        var start = new ProcessStartInfo("java")
        {
            ArgumentList = { "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar, "--format", "json" },
            RedirectStandardError = true,
        };
        foreach (var page in pages)
            start.ArgumentList.Add(page);
        using var java = Process.Start(start)!;
        var told = await java.StandardError.ReadToEndAsync();
        await java.WaitForExitAsync();
        return told;
    }
}
