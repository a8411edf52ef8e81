using System.Globalization;
using System.Text;

namespace Publisher.Tests;

/// <summary>
/// Request targets that try to leave the site, made from a seed: known tricks, joined and written in other ways.
/// </summary>
internal sealed class HostilePaths(int seed, string canary)
{
    private readonly Random _random = new(seed);

    private readonly string[] _pieces =
    [
        .. new[] { "..", ".", "...", "....//", "..;", ". .", "%2e%2e", "%252e%252e", "%c0%ae%c0%ae", "%e0%80%ae", "" },
        .. new[]
        {
            "%uff0e%uff0e",
            "\u00ef\u00bc\u008e",
            "%ef%bc%8e%ef%bc%8e",
            "%ed%a0%80",
            "%f0%80%80%ae",
            "%ff",
            "%",
            "%2",
            "%zz",
        },
        .. new[] { "\\", "..\\", "%5c", "..%5c", "%2f", "..%2f", "%252f", "//", "%c0%af", "%e2%81%84", "..%c1%9c" },
        .. new[]
        {
            "%00",
            "index.html%00.txt",
            "%0a",
            "%0d%0aX:%20y",
            "%1b",
            "%7f",
            "%c2%85",
            "\u0001",
            "\u00ff",
            "\0",
        },
        .. new[]
        {
            "C:",
            "c%3a",
            "file:",
            "index.html::$DATA",
            "index.html:x",
            "CON",
            "NUL.html",
            "~",
            "~root",
            "con.",
        },
        .. new[] { "canary.txt", "CANARY.TXT", "Canary.txt", "leads-out", "linked.html", "foreign.html", "assets" },
        .. new[] { "2023", "INDEX.HTML", "index.html.", "index.html%20", "2023.", "output", "output.previous" },
        .. new[] { "input", ".publisher", ".publisher-staging", "etc", "passwd", "proc", "self", "root", "environ" },
    ];

    /// <summary>One line of a request may hold it, except that it may be cut short by a control character.</summary>
    public string Next() =>
        _random.Next(9) switch
        {
            0 => Climbing(canary),
            1 => Climbing("/etc/passwd"),
            2 => $"http://localhost{Joined()}",
            3 => Joined()[1..],
            4 => canary,
            5 => Rewritten(Pick("/index.html", "/year/2023/1.html", "/about.html", "/2023/pt-zfb-01.html", "/")),
            6 => $"{Joined()}?{Joined()}#{Joined()}",
            _ => Joined(),
        };

    private string Joined()
    {
        var path = new StringBuilder();
        for (var i = _random.Next(1, _random.Next(50) == 0 ? 400 : 8); i > 0; i--)
            path.Append(Pick("/", "/", "/", "/", "//", "\\", "%2f", "/./", "/../")).Append(Pick(_pieces));
        return $"/{(_random.Next(3) == 0 ? Rewritten(path.ToString()) : path)}";
    }

    /// <summary>From somewhere in the site up to a file that is there.</summary>
    private string Climbing(string file)
    {
        var up = string.Concat(
            Enumerable.Repeat(Pick("../", "..\\", "%2e%2e/", "..%2f", ".././"), _random.Next(1, 14))
        );
        return Rewritten($"/{Pick("", "2023/", "assets/", "leads-out/", "nowhere/")}{up}{file.TrimStart('/')}");
    }

    /// <summary>Some characters as escapes, once or twice, or in the wrong case.</summary>
    private string Rewritten(string path)
    {
        var (escapes, cases) = (_random.Next(3), _random.Next(6) == 0);
        var text = new StringBuilder();
        foreach (var c in path)
        {
            var isKept = c is '/' or '%' || _random.Next(4) >= escapes;
            text.Append(isKept ? (cases ? char.ToUpperInvariant(c) : c).ToString() : Escape(c));
        }
        return text.ToString();
    }

    private string Escape(char c)
    {
        var code = ((int)c).ToString(Pick("x2", "X2"), CultureInfo.InvariantCulture);
        return $"{Pick("%", "%", "%", "%25")}{code}";
    }

    private string Pick(params string[] from) => from[_random.Next(from.Length)];
}
