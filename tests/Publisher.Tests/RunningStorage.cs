using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Publisher.Tests;

/// <summary>
/// A server on this machine that speaks S3: npm's s3rver, whose program <c>PUBLISHER_S3RVER</c> names. It keeps
/// objects as files, so that a test can look at them and put them back.
/// </summary>
internal sealed class RunningStorage : IDisposable
{
    public const string Bucket = "public-site";
    public const string Key = "S3RVER";

    private const string Ending = "._S3rver_object";

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-storage-").FullName;
    private readonly Process _process;

    public RunningStorage()
    {
        var program = Environment.GetEnvironmentVariable("PUBLISHER_S3RVER");
        Assert.SkipWhen(string.IsNullOrEmpty(program), "PUBLISHER_S3RVER names no s3rver");
        Port = RunningPreview.FreePort();
        var port = Port.ToString(CultureInfo.InvariantCulture);
        string[] arguments = [program!, "-d", _folder, "-p", port, "-a", "127.0.0.1", "-s", "--no-vhost-buckets"];
        _process = Process.Start("node", [.. arguments, "--configure-bucket", Bucket]);
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(30); Thread.Sleep(50))
        {
            try
            {
                new RawConnection(Port).Dispose();
                return;
            }
            catch (SocketException) { }
        }
        Dispose();
        throw new InvalidOperationException("s3rver does not listen");
    }

    public int Port { get; }

    private string Objects => Path.Combine(_folder, Bucket);

    /// <summary>What stands in the bucket, by key.</summary>
    public SortedDictionary<string, byte[]> Files() =>
        new(
            TestSite
                .Files(Objects)
                .Where(f => f.Key.EndsWith(Ending, StringComparison.Ordinal))
                .ToDictionary(f => f.Key[..^Ending.Length], f => f.Value),
            StringComparer.Ordinal
        );

    /// <summary>What the server says of an object, as it keeps it.</summary>
    public string HeadersOf(string key) => File.ReadAllText(Path.Combine(Objects, $"{key}._S3rver_metadata.json"));

    /// <returns>Null where there is no such object.</returns>
    public string? TagOf(string key)
    {
        var path = Path.Combine(Objects, key + Ending);
#pragma warning disable CA5351 // What S3 calls an object.
        return File.Exists(path) ? $"\"{Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(path)))}\"" : null;
#pragma warning restore CA5351
    }

    public void Save(string folder) => TestSite.CopyFolder(Objects, folder);

    /// <summary>The bucket holds what it held when it was saved.</summary>
    public void Restore(string folder)
    {
        Directory.Delete(Objects, recursive: true);
        Directory.CreateDirectory(Objects);
        TestSite.CopyFolder(folder, Objects);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
