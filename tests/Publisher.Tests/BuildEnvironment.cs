using System.Diagnostics;

namespace Publisher.Tests;

/// <summary>One of the surroundings in which a build has to write the same bytes.</summary>
/// <param name="Name">What differs, in words.</param>
/// <param name="Variables">Of the process; null takes one away.</param>
/// <param name="Umask">As sh(1) takes it, in octal.</param>
/// <param name="CurrentFolder">Null is the site's own; the root is named then.</param>
/// <param name="Clock">What faketime(1) tells the program the time is; null is the machine's.</param>
/// <param name="IsIncremental">A build of fewer records comes before.</param>
/// <param name="Order">Seed of the order in which the source's files are made, and of their times.</param>
public sealed record BuildEnvironment(
    string Name,
    IReadOnlyDictionary<string, string?> Variables,
    string Umask = BuildEnvironment.Usual,
    string? CurrentFolder = null,
    string? Clock = null,
    bool IsIncremental = false,
    int Order = 0
)
{
    private const string Usual = "022";

    private static readonly string[] Masks = [Usual, "077", "000"];

    /// <summary>Each differs in what its name says and, by its number, in umask, order and the build before.</summary>
    public static IReadOnlyList<BuildEnvironment> All { get; } =
    [.. Named().Select((environment, number) => environment.Varied(number))];

    public override string ToString() => Name;

    /// <summary>The program, called with these arguments there.</summary>
    internal ProcessStartInfo Command(string root, string current, params string[] arguments)
    {
        var plain = BuiltProgram.Start(current, [.. arguments, "--root", root]);
        string[] program = [plain.FileName, .. plain.ArgumentList];
        string[] clocked = Clock is null ? program : ["faketime", "-f", $"@{Clock}", .. program];
        var start = new ProcessStartInfo("sh", ["-c", $"umask {Umask}; exec \"$@\"", "sh", .. clocked])
        {
            WorkingDirectory = current,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        return start;
    }

    private BuildEnvironment Varied(int number) =>
        this with
        {
            Order = number,
            Umask = Umask == Usual ? Masks[number % Masks.Length] : Umask,
            IsIncremental = IsIncremental || number % 4 == 3,
        };

    private static BuildEnvironment With(string name, params (string Name, string? Value)[] variables) =>
        new(name, variables.ToDictionary(v => v.Name, v => v.Value));

    private static IEnumerable<BuildEnvironment> Named()
    {
        string[] zones =
        [
            .. new[]
            {
                "UTC",
                "Asia/Shanghai",
                "Pacific/Kiritimati",
                "Pacific/Niue",
                "America/St_Johns",
                "Nowhere/At_All",
            },
            .. new[] { "Asia/Kathmandu", "Africa/Casablanca", "Antarctica/Troll", "EST5EDT", "Etc/GMT+12", "" },
        ];
        foreach (var zone in zones)
            yield return With($"time zone '{zone}'", ("TZ", zone));
        string[] languages =
        [
            "tr_TR",
            "ar_SA",
            "th_TH",
            "fa_IR",
            "zh_CN",
            "de_DE",
            "hi_IN",
            "ja_JP",
            "ps_AF",
            "az_AZ",
            "lt_LT",
        ];
        foreach (var language in languages)
            yield return With($"language {language}", ("LC_ALL", $"{language}.UTF-8"), ("LANG", $"{language}.UTF-8"));
        foreach (var locale in new[] { null, "", "C", "POSIX", "zh_CN.GBK", "\u0001 no locale / at all", "tr_TR" })
            yield return With($"LC_ALL {locale ?? "unset"}", ("LC_ALL", locale), ("LANG", locale));
        foreach (var umask in new[] { "077", "000", "022", "027", "002" })
            yield return With($"umask {umask}") with
            {
                Umask = umask,
            };
        foreach (var folder in new[] { "/", "/tmp", "/proc/self" })
            yield return With($"started from {folder}") with
            {
                CurrentFolder = folder,
            };
        foreach (var count in new[] { 1, 2, 3, 16 })
            yield return With($"{count} processors", ("DOTNET_PROCESSOR_COUNT", $"{count:X}"));
        yield return With("no HOME", ("HOME", null));
        yield return With("a HOME that is not there", ("HOME", "/nowhere/at all"));
        yield return With("no TMPDIR", ("TMPDIR", null));
        yield return With("another user", ("USER", "nobody"), ("LOGNAME", null), ("HOSTNAME", "elsewhere"));
        yield return With("a narrow terminal", ("COLUMNS", "20"), ("TERM", "dumb"), ("NO_COLOR", "1"));
        yield return With("SOURCE_DATE_EPOCH", ("SOURCE_DATE_EPOCH", "0"));
        yield return With("a server's garbage collector", ("DOTNET_gcServer", "1"));
        yield return With("no tiered compilation", ("DOTNET_TieredCompilation", "0"));
        yield return With("fewer records before") with
        {
            IsIncremental = true,
        };
        foreach (var year in new[] { 2001, 2008, 2024, 2031, 2037 })
            yield return With($"the year {year}") with
            {
                Clock = $"{year}-12-31 23:59:58",
            };
        yield return With("the last second of 32 bits") with
        {
            Clock = "2038-01-19 03:14:06",
        };
    }
}
