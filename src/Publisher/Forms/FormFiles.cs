using System.Text;
using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>A file, or a folder of them → the forms in them, told apart but not yet read.</summary>
/// <param name="formsOfText">Reads the text of a PDF, given its path and its name for findings.</param>
internal sealed class FormFiles(
    Func<string, string, DiagnosticBag, IReadOnlyList<ExtractedForm>> formsOfText,
    DiagnosticBag findings
)
{
    /// <summary>Of a file in bytes: pictures may be in it.</summary>
    private const int MaxFile = 50_000_000;

    private const int MaxDepth = 8;

    private const string Text = ".txt";

    private static readonly string[] Tables = [".xlsx", ".xlsm", ".csv"];
    private static readonly string[] Others = [".xls", ".xlsb", ".et", ".ett", ".ods", ".numbers"];

    /// <param name="name">Of the file or folder, as findings name it.</param>
    public IReadOnlyList<IFoundForm> In(string fullPath, string name)
    {
        if (!Directory.Exists(fullPath))
            return InFile(fullPath, name);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = MaxDepth,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint | FileAttributes.System,
        };
        return
        [
            .. Directory
                .EnumerateFiles(fullPath, "*", options)
                .Where(IsMeant)
                .Order(StringComparer.Ordinal)
                .SelectMany(path => InFile(path, $"{name}/{Path.GetRelativePath(fullPath, path).Replace('\\', '/')}")),
        ];
    }

    /// <summary>A spreadsheet or a text; the files that spreadsheet programs lay beside an open one are none.</summary>
    private static bool IsMeant(string path) =>
        !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal)
        && Tables.Concat(Others).Append(Text).Contains(ExtensionOf(path));

    private IReadOnlyList<IFoundForm> InFile(string fullPath, string path) =>
        ExtensionOf(fullPath) == Text ? formsOfText(fullPath, path, findings) : InTable(fullPath, path);

    private List<FoundForm> InTable(string fullPath, string path)
    {
        if (SourceReader.ReadBytes(fullPath, path, MaxFile, findings) is not { } bytes)
            return [];
        if (GridsOf(bytes, path) is not { } grids)
            return [];
        var forms = new List<FoundForm>();
        foreach (var grid in grids)
        {
            if (grid.IsHidden)
                findings.Report(
                    WorkbookCodes.HiddenSheet,
                    new SourceSpan(new SourceFile(path, ""), 0, 0, 0) { Origin = grid.Name }
                );
            foreach (var (area, isAnnex) in FormLocator.In(grid))
                if (!isAnnex)
                    forms.Add(new FoundForm(path, forms.Count + 1, area));
                else if (forms.Count > 0)
                    forms[^1].Annex = area;
        }
        if (forms.Count == 0)
            findings.Report(FormCodes.NoForm, SourceSpan.Whole(path), [("expected", FormLabels.ProjectName)]);
        return forms;
    }

    private IReadOnlyList<CellGrid>? GridsOf(byte[] bytes, string path)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            var isEncrypted = bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
            if (isEncrypted)
                findings.Report(WorkbookCodes.EncryptedWorkbook, SourceSpan.Whole(path));
            else
                findings.Report(
                    WorkbookCodes.OldWorkbook,
                    SourceSpan.Whole(path),
                    [("found", Path.GetExtension(path))]
                );
            return null;
        }
        var extension = ExtensionOf(path);
        if (!Tables.Contains(extension))
        {
            findings.Report(WorkbookCodes.OldWorkbook, SourceSpan.Whole(path), [("found", extension)]);
            return null;
        }
        if (extension is not ".csv")
            return WorkbookReader.Read(bytes, path, findings);
        return CsvReader.Read(bytes, path, Path.GetFileName(path), findings) is { } grid ? [grid] : null;
    }

    private static string ExtensionOf(string path) => Path.GetExtension(path).ToLowerInvariant();
}
