using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Publisher.Tests;

/// <summary>
/// Compares a result with the file that holds what is expected, to the byte. With <c>UPDATE_SNAPSHOTS=1</c> the file is
/// written instead, which CI refuses.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static void Match(string path, string actual) => Match(path, Utf8.GetBytes(actual));

    public static void Match(string path, byte[] actual)
    {
        if (IsUpdating)
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null, "Snapshots are not written on CI");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
            return;
        }
        Assert.True(
            File.Exists(path),
            $"There is no expected result {path}; UPDATE_SNAPSHOTS=1 writes it. "
                + $"The result was:\n{Utf8.GetString(actual)}"
        );
        var expected = File.ReadAllBytes(path);
        if (expected.AsSpan().SequenceEqual(actual))
            return;
        Assert.Fail(
            $"{path} differs (- expected, + actual):\n{Difference(Utf8.GetString(expected), Utf8.GetString(actual))}"
        );
    }

    private static string Difference(string expected, string actual)
    {
        var text = new StringBuilder();
        var lines = InlineDiffBuilder.Diff(expected, actual).Lines;
        foreach (var line in lines.Where(l => l.Type != ChangeType.Unchanged).Take(60))
            text.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").AppendLine(line.Text);
        return text.Length > 0 ? text.ToString() : "(only line ends or the encoding differ)";
    }
}
