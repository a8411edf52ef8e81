using System.IO.Enumeration;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>
/// Every file below <c>input/records</c>, told apart: a record, a file of no concern, or one that is refused.
/// </summary>
/// <param name="Records">By fiscal year, then by number, whatever order the file system gives.</param>
/// <param name="Ignored">Not meant as records, each with the reason.</param>
/// <param name="Refused">Meant as records, but a finding says what is wrong with the path.</param>
public sealed record InputFolder(
    IReadOnlyList<RecordFile> Records,
    IReadOnlyList<(string Path, BilingualText Reason)> Ignored,
    IReadOnlyList<string> Refused
)
{
    /// <summary>The fiscal years that have records, in order.</summary>
    public IReadOnlyList<int> Years => _years.Value;

    private readonly Lazy<IReadOnlyList<int>> _years = new(() => [.. Records.Select(r => r.FiscalYear).Distinct()]);

    public const string RecordsPath = "input/records";

    private const int MaxDepth = 8;

    public static InputFolder Find(string root, DiagnosticBag findings)
    {
        var walk = new Walk(root, findings);
        if (!LinkedFolders.Report(root, ["input", RecordsPath], findings))
            walk.Enter(RecordsPath, 0);
        walk.PutInOrder();
        walk.RefuseSharedAddresses();
        return new InputFolder(walk.Records, walk.Ignored, walk.Refused);
    }

    /// <summary>
    /// The records' places in <see cref="Records"/>, the years of one project behind each other and the oldest first:
    /// what stands side by side on its pages is read together.
    /// </summary>
    public int[] ByProject => _byProject.Value;

    private readonly Lazy<int[]> _byProject = new(() => InOrderOfProjects(Records));

    private static int[] InOrderOfProjects(IReadOnlyList<RecordFile> records)
    {
        var places = new int[records.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = i;
        RecordOrder.Sort(
            places,
            place => RecordOrder.KeyOf(records[place].Id),
            (a, b) =>
            {
                var byId = string.CompareOrdinal(records[a].Id, records[b].Id);
                return byId != 0 ? byId : a.CompareTo(b);
            }
        );
        return places;
    }

    private sealed class Walk(string root, DiagnosticBag findings)
    {
        public List<RecordFile> Records { get; private set; } = [];
        public List<(string Path, BilingualText Reason)> Ignored { get; } = [];
        public List<string> Refused { get; } = [];

        public void Enter(string folder, int depth)
        {
            var directory = new DirectoryInfo(Path.Combine(root, folder));
            if (!directory.Exists)
            {
                ReportUnreadable(folder, new("the folder does not exist", "文件夹不存在"));
                return;
            }
            List<RecordFile> records;
            List<(string Name, bool IsFolder)> others;
            try
            {
                (records, others) = Entries(directory.FullName, folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                ReportUnreadable(folder, SourceReader.Refused);
                return;
            }
            Records.AddRange(records);
            foreach (var (name, isFolder) in others)
            {
                var path = $"{folder}/{name}";
                if (!isFolder)
                    Sort(path, name, folder);
                else if (new DirectoryInfo(Path.Combine(root, path)).LinkTarget is not null)
                    Refuse(FileCodes.NotAPlainFile, path, ("found", name));
                else if (depth < MaxDepth)
                    Enter(path, depth + 1);
                else
                    Refuse(FileCodes.MisplacedRecord, path, ("found", name));
            }
        }

        /// <summary>
        /// Names alone, without a system call for each: what is no plain file is refused when it is read.
        /// </summary>
        private static (List<RecordFile> Records, List<(string Name, bool IsFolder)> Others) Entries(
            string fullPath,
            string folder
        )
        {
            var (year, others) = (YearOf(folder), new List<(string Name, bool IsFolder)>());
            var records = new FileSystemEnumerable<RecordFile?>(
                fullPath,
                (ref FileSystemEntry entry) =>
                {
                    var record =
                        year is null || entry.IsDirectory ? null : RecordOf(folder, entry.FileName, year.Value);
                    if (record is null)
                        others.Add((entry.FileName.ToString(), entry.IsDirectory));
                    return record;
                },
                new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }
            ).OfType<RecordFile>().ToList();
            records.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            others.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            return (records, others);
        }

        /// <summary>The numbers of a folder are in order already, but where there are capitals, or two files of one
        /// number.</summary>
        public void PutInOrder()
        {
            for (var i = 1; i < Records.Count; i++)
            {
                if (InOrder(Records[i - 1], Records[i]) <= 0)
                    continue;
                Records.Sort((a, b) => InOrder(a, b));
                break;
            }
        }

        /// <summary>
        /// Two files for one address (x.yml and x.yaml, or X.yml where capitals do not count) would overwrite each
        /// other: neither is taken.
        /// </summary>
        public void RefuseSharedAddresses()
        {
            var kept = new List<RecordFile>(Records.Count);
            for (int start = 0, end = 1; start < Records.Count; start = end++)
            {
                while (end < Records.Count && InOrder(Records[start], Records[end], withCapitals: false) == 0)
                    end++;
                if (end - start == 1)
                    kept.Add(Records[start]);
                for (var i = start; i < end && end - start > 1; i++)
                    Refuse(
                        InputCodes.SharedAddress,
                        Records[i].Path,
                        ("found", FormattableString.Invariant($"/{Records[i].FiscalYear}/{Records[i].Id}.html")),
                        ("other", Records[i == start ? start + 1 : start].Path)
                    );
            }
            Records = kept;
        }

        /// <summary>By year, then by number, so that numbers that differ in capitals only are neighbours.</summary>
        private static int InOrder(RecordFile a, RecordFile b, bool withCapitals = true)
        {
            if (a.FiscalYear != b.FiscalYear)
                return a.FiscalYear.CompareTo(b.FiscalYear);
            var byId = withCapitals
                ? RecordFile.CompareIds(a.Id, b.Id)
                : string.Compare(a.Id, b.Id, StringComparison.OrdinalIgnoreCase);
            return byId != 0 || !withCapitals ? byId : string.CompareOrdinal(a.Extension, b.Extension);
        }

        private static RecordFile? RecordOf(string folder, ReadOnlySpan<char> name, int year)
        {
            var extension = name.EndsWith(".yml", StringComparison.Ordinal) ? ".yml" : ".yaml";
            if (!name.EndsWith(extension, StringComparison.Ordinal))
                return null;
            var id = name[..^extension.Length];
            return RecordFile.IsId(id) ? new RecordFile(folder, id.ToString(), extension, year) : null;
        }

        /// <summary>What is no record, told apart.</summary>
        private void Sort(string path, string name, string folder)
        {
            if (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal))
                Ignored.Add((path, new("hidden file", "隐藏文件")));
            else if (Path.GetExtension(name).ToLowerInvariant() is not (".yml" or ".yaml"))
                Ignored.Add((path, new("not a .yml file", "不是 .yml 文件")));
            else if (YearOf(folder) is null)
                Refuse(FileCodes.MisplacedRecord, path, ("found", name));
            else
                Refuse(
                    FileCodes.RecordNameNotAnId,
                    path,
                    ("found", name),
                    ("suggestion", RecordFile.IdLike(name, Records.Count + Refused.Count + 1))
                );
        }

        /// <summary>Only a folder directly below the records.</summary>
        private static int? YearOf(string folder) =>
            folder.Length > RecordsPath.Length ? RecordFile.YearOf(folder[(RecordsPath.Length + 1)..]) : null;

        private void ReportUnreadable(string folder, BilingualText reason) =>
            findings.Report(FileCodes.UnreadableFile, SourceSpan.Whole(folder), [("reason", reason)]);

        private void Refuse(DiagnosticCode code, string path, params (string, BilingualText)[] values)
        {
            findings.Report(code, SourceSpan.Whole(path), values);
            Refused.Add(path);
        }
    }
}
