namespace Publisher.BrowserTests;

/// <summary>The browser of this machine, without a window and without any traffic of its own.</summary>
internal static class Chromium
{
    private const string DefaultPath = "/usr/bin/chromium";

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = Environment.GetEnvironmentVariable("PUBLISHER_CHROMIUM") ?? DefaultPath;
        if (!File.Exists(path))
            throw new InvalidOperationException(
                $"There is no Chromium at {path}: apt-get install chromium, or let PUBLISHER_CHROMIUM name another one."
            );
        return await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Headless = true,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }
}
