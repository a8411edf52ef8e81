using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.FaultTests;

/// <summary>A system call of a build that changes a file of the site: the n-th of its name for that file.</summary>
/// <param name="Path">Relative to the site's root.</param>
internal sealed partial record FileCall(string Name, string Path, int Count)
{
    /// <summary>Calls by which a program can change files, or make sure of them.</summary>
    public const string Changing =
        "openat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,write,"
        + "writev,pwrite64,pwritev,ftruncate,fallocate,copy_file_range,sendfile,chmod,fchmod,fchmodat,utimensat,flock,"
        + "fsync,fdatasync,syncfs";

    /// <summary>
    /// The calls of a build in their order, as strace wrote them down with <c>-f -y</c>. Threads do not count each
    /// other's: what a call touches names it, whoever makes it.
    /// </summary>
    public static IReadOnlyList<FileCall> In(IEnumerable<string> lines, string root)
    {
        var (calls, counts) = (new List<FileCall>(), new Dictionary<(string, string, string), int>());
        foreach (var match in lines.Select(line => Line().Match(line)).Where(m => m.Success))
        {
            var (thread, name) = (match.Groups["thread"].Value, match.Groups["name"].Value);
            var paths = Paths().Matches(match.Groups["rest"].Value).Select(p => Unescaped(p.Groups["path"].Value));
            if (paths.FirstOrDefault(p => p.StartsWith($"{root}/", StringComparison.Ordinal)) is not { } path)
                continue;
            var count = counts[(thread, name, path)] = counts.GetValueOrDefault((thread, name, path)) + 1;
            if (name != "openat" || Writing().IsMatch(match.Groups["rest"].Value))
                calls.Add(new FileCall(name, path[(root.Length + 1)..], count));
        }
        return [.. calls.Distinct()];
    }

    /// <summary>All of a kind that is rare, such as the exchange, and every n-th of the others.</summary>
    public static IEnumerable<FileCall> Spread(IReadOnlyList<FileCall> calls, int step)
    {
        var rare = calls.GroupBy(c => c.Name).Where(g => g.Count() <= 3).Select(g => g.Key).ToHashSet();
        return calls.Where((call, i) => i % step == 0 || rare.Contains(call.Name));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Count} of {Path}");

    /// <summary>Bytes beyond ASCII are written as octal numbers.</summary>
    private static string Unescaped(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '\\')
                bytes.Add((byte)text[i]);
            else
            {
                var digits = text.AsSpan(i + 1)[..Math.Min(3, text.Length - i - 1)];
                var length = digits.IndexOfAnyExceptInRange('0', '7') is >= 0 and var end ? end : digits.Length;
                bytes.Add(Convert.ToByte(digits[..length].ToString(), 8));
                i += length;
            }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("""^(?<thread>\d+) +(?<name>\w+)\((?<rest>.*)$""")]
    private static partial Regex Line();

    [GeneratedRegex("""["<](?<path>/[^">]*)[">]""")]
    private static partial Regex Paths();

    [GeneratedRegex("O_CREAT|O_TRUNC|O_WRONLY|O_RDWR")]
    private static partial Regex Writing();
}
