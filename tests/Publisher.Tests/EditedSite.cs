using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Tests;

/// <summary>
/// A small site that is edited at random, as an office would and as it would not, and built after each edit: once with
/// what the build before left, once from nothing.
/// </summary>
internal sealed class EditedSite : IDisposable
{
    private static readonly string Form = File.ReadAllText(Repository.At("input/records/2023/pt-zfb-02.yml"));

    private readonly TestSite _site = new();
    private readonly Random _random;
    private readonly List<string> _edits = [];

    private SortedDictionary<string, byte[]> _records = [];
    private bool _isRefused;

    public EditedSite(int seed, bool isPlain)
    {
        _random = new Random(seed);
        if (isPlain)
            TestSite.CopyFolder(Repository.At("tests/yardstick"), _site.Root);
        if (isPlain && seed % 2 == 0)
            Replace(_site.At("themes/yardstick/theme.yml"), "data: ", "data: [projects, sitemap, sources, tables]");
        for (var i = 0; i < 6; i++)
            AddRecord();
    }

    /// <summary>Every edit so far, for whoever has to find out what went wrong.</summary>
    public string Story => string.Join("; ", _edits);

    private IReadOnlyList<string> Records =>
        [.. Directory.GetFiles(_site.At("input/records"), "*.yml", SearchOption.AllDirectories).Order()];

    public void Edit()
    {
        (string Name, Action Do)[] edits =
        [
            ("text", () => Change(Pick(), Text())),
            ("name", () => Replace(Pick(), "name: ", $"name: 项目{_random.Next(1000)}")),
            (
                "department",
                () => Replace(Pick(), "competent_department: ", $"competent_department: {_random.Next(3)}局")
            ),
            ("grade", () => Replace(Pick(), "grade: ", "grade: 优")),
            ("add", AddRecord),
            ("draft", AddDraft),
            ("approve", () => Append(Pick(), "  approval: {by: 本站编辑, on: 2026-11-23}\n")),
            ("withdraw", () => Append(Pick(), "  withdrawals: [{by: 本站编辑, on: 2026-12-01, reason: 收回重报}]\n")),
            ("lift", () => Lift(Pick())),
            ("correct", Correct),
            ("delete", () => File.Delete(Pick())),
            ("rename", () => Rename(isTold: false)),
            ("rename, and tell", () => Rename(isTold: true)),
            ("move to another year", () => Move(isTold: false)),
            ("move to another year, and tell", () => Move(isTold: true)),
            ("fault", () => Replace(Pick(), "  score: ", "  score: 1.00")),
            ("mend", () => File.WriteAllText(Pick(), Form)),
            ("touch", () => File.SetLastWriteTimeUtc(Pick(), Moment())),
            ("same size and time", SameSizeAndTime),
            ("rules", () => File.AppendAllText(_site.At("input/rules/shanghai.yml"), "# \n")),
            ("template", () => File.AppendAllText(Theme("layouts/page.html"), "<!-- -->")),
            ("words", () => Replace(Theme("strings/zh-CN.yml"), "gap: ", $"gap: 缺{_random.Next(9)}")),
            ("page size", () => _site.With("output-config/site.yml", Configuration())),
            ("broken store", BreakStore),
            ("no store", () => Directory.Delete(_site.At(".publisher"), recursive: true)),
            ("lost page", () => File.Delete(Any(_site.At("output/assets")))),
            ("damaged lines", DamageLines),
            ("lost site", LoseSite),
            ("lost release before", LosePrevious),
            ("nothing", () => { }),
        ];
        var (name, edit) = edits[_random.Next(edits.Length)];
        _edits.Add(name);
        if (_isRefused)
            PutRecordsBack();
        _records = TestSite.Files(_site.At("input/records"));
        (Directory.Exists(_site.At(".publisher")) && Directory.Exists(_site.Output) ? edit : AddRecord)();
        if (Records.Count == 0)
            AddRecord();
    }

    /// <returns>Every file of the site, and what was said of the records: by the next build, and by one from
    /// nothing.</returns>
    public ((SortedDictionary<string, byte[]> Files, string Report), (SortedDictionary<string, byte[]>, string)) Build()
    {
        var next = Build(_site.Output, isFull: false);
        var anew = Build(_site.At("anew/output"), isFull: true);
        return (next, anew);
    }

    public void Dispose() => _site.Dispose();

    private (SortedDictionary<string, byte[]>, string) Build(string output, bool isFull)
    {
        var report = SiteBuild.Run(new BuildOptions(_site.Root, output, Hold: true, IsFull: isFull));
        Assert.DoesNotContain(report.Counts, c => c.Code.IsInputOutput);
        _isRefused = report.Findings.Any(f => f.Code.Id.StartsWith("PB71", StringComparison.Ordinal));
        var drafts = report.Drafts.Select(path => $"draft {path}");
        var withdrawn = report.Withdrawn.Select(path => $"withdrawn {path}");
        var counts = report.Counts.Select(c => $"{c.Code.Id} {c.Count}");
        var told = report
            .Findings.Where(f => f.Code.Severity == Severity.Error)
            .Select(f => $"{f.Span.File.Path} {f.Code.Id}");
        string[] accounts = [$"{report.Ready}", .. report.Held, .. drafts, .. withdrawn, .. counts, .. told];
        return (TestSite.Files(output), string.Join('\n', accounts));
    }

    private void AddRecord() => AddRecord(Form);

    private void AddDraft() => AddRecord(Form[..Form.IndexOf("  approval:", StringComparison.Ordinal)]);

    private void AddRecord(string form) =>
        _site.With(
            string.Create(CultureInfo.InvariantCulture, $"input/records/{_random.Next(2021, 2024)}/{Id()}.yml"),
            form
        );

    private static void Lift(string path) =>
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace(
                    "reason: 收回重报}]",
                    "reason: 收回重报, lifted: {by: 本站编辑, on: 2026-12-03, reason: 核对无误}}]",
                    StringComparison.Ordinal
                )
        );

    /// <summary>A key at the end of the last section, which is about the publication; once.</summary>
    private static void Append(string path, string key)
    {
        if (
            !File.ReadAllText(path)
                .Contains(key[..key.IndexOf(':', StringComparison.Ordinal)], StringComparison.Ordinal)
        )
            File.AppendAllText(path, key);
    }

    /// <summary>A result that was printed wrong, and what readers are told of it.</summary>
    private void Correct()
    {
        var (path, now) = (Pick(), $"{_random.Next(95, 100)}.0{_random.Next(10)}(%)");
        var lines = File.ReadAllLines(path);
        var at = Array.FindLastIndex(lines, l => l.StartsWith("        actual: ", StringComparison.Ordinal));
        if (at < 0 || Array.Exists(lines, l => l.StartsWith("  corrections:", StringComparison.Ordinal)))
            return;
        var was = lines[at]["        actual: ".Length..];
        lines[at] = $"        actual: {now}";
        File.WriteAllLines(path, lines);
        var name = lines.Last(l => l.StartsWith("      - name: ", StringComparison.Ordinal))["      - name: ".Length..];
        var second = lines[..at]
            .Last(l => l.StartsWith("    ", StringComparison.Ordinal) && l[4] > '~')
            .Trim()
            .TrimEnd(':');
        var first = lines[..at]
            .Last(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] > '~')
            .Trim()
            .TrimEnd(':');
        Append(
            path,
            "  corrections:\n    - {on: 2026-12-01, by: 编辑, reason: 误, "
                + $"field: 'indicators.{first}.{second}.{name}.actual', was: '{was}'}}\n"
        );
    }

    /// <summary>What would take something published away is refused, and stays refused until it is undone.</summary>
    private void PutRecordsBack()
    {
        Directory.Delete(_site.At("input/records"), recursive: true);
        foreach (var (path, bytes) in _records)
        {
            var place = _site.At($"input/records/{path}");
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.WriteAllBytes(place, bytes);
        }
    }

    /// <summary>The next build would take lines over from the file of all; it has something to do, else it does not
    /// look.</summary>
    private void DamageLines()
    {
        Replace(Pick(), "name: ", $"name: 损{_edits.Count}");
        string[] files = ["output/data/disclosures.jsonl", "output/projects.json"];
        foreach (var path in files.Select(f => _site.At(f)).Where(File.Exists))
        {
            var bytes = File.ReadAllBytes(path);
            bytes[_random.Next(bytes.Length)] ^= 1;
            File.WriteAllBytes(path, bytes);
        }
    }

    private void LoseSite()
    {
        LosePrevious(); // alone it would have to be put back by hand
        Directory.Delete(_site.Output, recursive: true);
        Directory.Delete(_site.At("anew"), recursive: true);
    }

    private string Id() =>
        (_random.Next(3) == 0 ? "project-" : "") + "abcdefgh"[_random.Next(8)] + (_random.Next(3) == 0 ? "-B" : "");

    private string Pick() => Records[_random.Next(Records.Count)];

    private string Text() => $"    {"甲乙丙丁"[_random.Next(4)]}{new string('字', _random.Next(4))}";

    private static void Change(string path, string line)
    {
        var lines = File.ReadAllLines(path);
        var at = Array.FindIndex(lines, l => l.StartsWith("  expected:", StringComparison.Ordinal));
        if (at >= 0 && at + 1 < lines.Length)
            lines[at + 1] = line;
        File.WriteAllLines(path, lines);
    }

    private static void Replace(string path, string start, string line) =>
        File.WriteAllLines(
            path,
            File.ReadAllLines(path).Select(l => l.StartsWith(start, StringComparison.Ordinal) ? line : l)
        );

    private void Rename(bool isTold)
    {
        var path = Pick();
        Move(path, Path.Combine(Path.GetDirectoryName(path)!, $"{Id()}.yml"), isTold);
    }

    private void Move(bool isTold)
    {
        var path = Pick();
        var folder = Directory.CreateDirectory(_site.At($"input/records/{_random.Next(2021, 2024)}"));
        Move(path, Path.Combine(folder.FullName, Path.GetFileName(path)), isTold);
    }

    private void Move(string from, string to, bool isTold)
    {
        if (from == to || File.Exists(to))
            return;
        File.Move(from, to);
        if (isTold)
            Append(to, $"  formerly: [{Path.GetRelativePath(_site.At("input/records"), from)[..^4]}]\n");
    }

    /// <summary>Another file in the place of the old one, as a copy with its time kept would be.</summary>
    private void SameSizeAndTime()
    {
        var (path, aside) = (Pick(), _site.At("aside.yml"));
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(aside, File.ReadAllText(path).Replace('一', '二'));
        File.SetLastWriteTimeUtc(aside, time);
        if (_random.Next(2) == 0)
            File.Move(aside, path, overwrite: true);
        else
            File.WriteAllText(path, File.ReadAllText(aside));
        File.SetLastWriteTimeUtc(path, time);
        File.Delete(aside);
    }

    /// <summary>Yesterday, tomorrow, or long ago: clocks go wrong.</summary>
    private DateTime Moment() => new DateTime(2020 + _random.Next(20), 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private string Theme(string path) =>
        _site.At(
            Directory.Exists(_site.At("themes/yardstick")) ? $"themes/yardstick/{path}" : $"themes/default/{path}"
        );

    private string Configuration() =>
        string.Join(
            '\n',
            File.ReadAllLines(_site.At("output-config/site.yml"))
                .Where(l => !l.StartsWith("page_size", StringComparison.Ordinal))
                .Append($"page_size: {_random.Next(10, 20)}")
        );

    private void BreakStore()
    {
        var path = Any(_site.At(".publisher"));
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length > 0 && _random.Next(2) == 0)
            bytes[_random.Next(bytes.Length)] ^= 1;
        else
            bytes = bytes[..(bytes.Length / 2)];
        File.WriteAllBytes(path, bytes);
    }

    private void LosePrevious()
    {
        if (Directory.Exists(_site.At("output.previous")))
            Directory.Delete(_site.At("output.previous"), recursive: true);
    }

    private string Any(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order().ToList();
        return files[_random.Next(files.Count)];
    }
}
