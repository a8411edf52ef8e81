using System.Diagnostics;

namespace Publisher.BrowserTests;

/// <summary><c>publisher preview</c> in a process of its own, from the moment when it can be asked.</summary>
internal sealed class RunningPreview : IDisposable
{
    private readonly Process _process;

    private RunningPreview(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static RunningPreview Of(SiteRoot root)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "publisher.dll");
        var start = new ProcessStartInfo("dotnet", [program, "preview", "--root", root.Folder])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["LC_ALL"] = "C";
        var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Split("Preview at ") is [_, var rest])
            {
                // What it says later is read, or it would wait for a reader.
                _ = process.StandardOutput.ReadToEndAsync();
                return new RunningPreview(process, new Uri(rest.Split(' ')[0]));
            }
        throw new InvalidOperationException("The preview has ended");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
