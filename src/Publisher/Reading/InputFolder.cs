using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>
/// Every file below <c>input/records</c>, told apart: a record, a file of no concern, or one that is refused.
/// </summary>
/// <param name="Records">In ordinal order of their paths, whatever order the file system gives.</param>
/// <param name="Ignored">Not meant as records, each with the reason.</param>
/// <param name="Refused">Meant as records, but a finding says what is wrong with the path.</param>
public sealed record InputFolder(
    IReadOnlyList<RecordFile> Records,
    IReadOnlyList<(string Path, BilingualText Reason)> Ignored,
    IReadOnlyList<string> Refused
)
{
    /// <summary>The years of each project together, the oldest first: what stands side by side on its pages.</summary>
    public IReadOnlyList<IReadOnlyList<(int Ordinal, RecordFile File)>> Projects =>
        [.. Records.Index().GroupBy(r => r.Item.Id).Select(g => g.OrderBy(r => r.Item.FiscalYear).ToList())];

    /// <summary>The fiscal years that have records, in order.</summary>
    public IReadOnlyList<int> Years => [.. Records.Select(r => r.FiscalYear).Distinct().Order()];

    public const string RecordsPath = "input/records";

    private const int MaxDepth = 8;

    public static InputFolder Find(string root, DiagnosticBag findings)
    {
        var walk = new Walk(root, findings);
        walk.Enter(RecordsPath, 0);
        walk.RefuseSharedAddresses();
        return new InputFolder(walk.Records, walk.Ignored, walk.Refused);
    }

    private sealed class Walk(string root, DiagnosticBag findings)
    {
        public List<RecordFile> Records { get; } = [];
        public List<(string Path, BilingualText Reason)> Ignored { get; } = [];
        public List<string> Refused { get; } = [];

        public void Enter(string folder, int depth)
        {
            var directory = new DirectoryInfo(Path.Combine(root, folder));
            if (!directory.Exists)
            {
                if (depth == 0)
                    findings.Report(
                        FileCodes.UnreadableFile,
                        SourceSpan.Whole(folder),
                        [("reason", new("the folder does not exist", "文件夹不存在"))]
                    );
                return;
            }
            foreach (var entry in directory.GetFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var path = $"{folder}/{entry.Name}";
                if (entry.LinkTarget is not null)
                    Refuse(FileCodes.NotAPlainFile, path, ("found", entry.Name));
                else if (entry is FileInfo)
                    Sort(path, entry.Name, folder);
                else if (depth < MaxDepth)
                    Enter(path, depth + 1);
                else
                    Refuse(FileCodes.MisplacedRecord, path, ("found", entry.Name));
            }
        }

        /// <summary>
        /// Two files for one address (x.yml and x.yaml, or X.yml where capitals do not count) would overwrite each other:
        /// neither is taken.
        /// </summary>
        public void RefuseSharedAddresses()
        {
            foreach (
                var pair in Records
                    .GroupBy(r => $"{r.FiscalYear}/{r.Id}", StringComparer.OrdinalIgnoreCase)
                    .Where(g => g.Count() > 1)
                    .ToList()
            )
            {
                foreach (var record in pair)
                {
                    Records.Remove(record);
                    var other = pair.First(r => r != record).Path;
                    Refuse(InputCodes.SharedAddress, record.Path, ("found", $"/{pair.Key}.html"), ("other", other));
                }
            }
        }

        private void Sort(string path, string name, string folder)
        {
            if (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal))
                Ignored.Add((path, new("hidden file", "隐藏文件")));
            else if (Path.GetExtension(name).ToLowerInvariant() is not (".yml" or ".yaml"))
                Ignored.Add((path, new("not a .yml file", "不是 .yml 文件")));
            else if (YearOf(folder) is not { } year)
                Refuse(FileCodes.MisplacedRecord, path, ("found", name));
            else if (
                !RecordFile.IsId(Path.GetFileNameWithoutExtension(name))
                || Path.GetExtension(name) is not (".yml" or ".yaml")
            )
                Refuse(
                    FileCodes.RecordNameNotAnId,
                    path,
                    ("found", name),
                    ("suggestion", RecordFile.IdLike(name, Records.Count + 1))
                );
            else
                Records.Add(new RecordFile(path, year, Path.GetFileNameWithoutExtension(name)));
        }

        /// <summary>Only a folder directly below the records, named 1949 to 2199.</summary>
        private static int? YearOf(string folder)
        {
            var name = folder.Length > RecordsPath.Length ? folder[(RecordsPath.Length + 1)..] : "";
            return
                name.Length == 4
                && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= 1949 and < 2200
                ? year
                : null;
        }

        private void Refuse(DiagnosticCode code, string path, params (string, BilingualText)[] values)
        {
            findings.Report(code, SourceSpan.Whole(path), values);
            Refused.Add(path);
        }
    }
}
