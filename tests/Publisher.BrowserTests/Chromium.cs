namespace Publisher.BrowserTests;

/// <summary>The browser of this machine, without a window and without any traffic of its own.</summary>
internal static class Chromium
{
    /// <summary>The first that is there: the one without windows takes little more than half the time.</summary>
    private static readonly string[] UsualPaths = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path =
            Environment.GetEnvironmentVariable("PUBLISHER_CHROMIUM")
            ?? UsualPaths.FirstOrDefault(File.Exists, UsualPaths[^1]);
        if (!File.Exists(path))
            throw new InvalidOperationException(
                $"There is no Chromium at {path}: apt-get install chromium-headless-shell, "
                    + "or let PUBLISHER_CHROMIUM name another one."
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
