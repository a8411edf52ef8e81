using System.IO.Compression;
using System.Xml;
using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>
/// The bytes of an .xlsx file → its parts, each bounded before it is unpacked. A document type is refused, so that no
/// entity is ever expanded and nothing outside is fetched.
/// </summary>
internal sealed class WorkbookFile : IDisposable
{
    private const int MaxParts = 5_000;

    /// <summary>Of a part, unpacked: far more than a sheet of forms, little enough to read in a second.</summary>
    private const long MaxPart = 64_000_000;

    /// <summary>Of all parts together.</summary>
    private const long MaxFile = 256_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        // Characters that XML does not know are refused by what reads the record.
        CheckCharacters = false,
    };

    private readonly ZipArchive _zip;
    private readonly string _path;
    private readonly DiagnosticBag _findings;
    private long _left = MaxFile;

    private WorkbookFile(ZipArchive zip, string path, DiagnosticBag findings)
    {
        (_zip, _path, _findings) = (zip, path, findings);
    }

    /// <summary>A finding stopped the reading: what was read until then is not all.</summary>
    public bool IsBroken { get; private set; }

    /// <returns>Null where a finding says why.</returns>
    public static WorkbookFile? Open(byte[] bytes, string path, DiagnosticBag findings)
    {
        try
        {
            var file = new WorkbookFile(new ZipArchive(new MemoryStream(bytes)), path, findings);
            if (file._zip.Entries.Count <= MaxParts)
                return file;
            file.Refuse(new("parts", "部件数"), MaxParts);
        }
        catch (InvalidDataException)
        {
            findings.Report(
                WorkbookCodes.NotAWorkbook,
                SourceSpan.Whole(path),
                [("reason", new("it is no ZIP file, or a damaged one", "不是 ZIP 文件，或已损坏"))]
            );
        }
        return null;
    }

    /// <summary>Lets a part be read; whatever is wrong with it becomes a finding.</summary>
    /// <param name="name">In the package, without a slash in front.</param>
    /// <param name="isRequired">A workbook without it is none.</param>
    public void Read(string name, Action<XmlReader> read, bool isRequired = true)
    {
        if (IsBroken)
            return;
        try
        {
            if (
                _zip.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase))
                is not { } part
            )
            {
                if (isRequired)
                    Break(new($"it has no part {name}", $"缺少部件 {name}"));
                return;
            }
            using var bytes = new BoundedStream(part.Open(), Math.Min(MaxPart, _left));
            using var xml = XmlReader.Create(bytes, Settings);
            read(xml);
            _left -= bytes.Taken;
        }
        catch (Exception e)
            when (e is XmlException or InvalidDataException or NotSupportedException or ArgumentException)
        {
            Break(new($"the part {name} is damaged", $"部件 {name} 已损坏"));
        }
        catch (BoundExceededException)
        {
            Refuse(new($"bytes of {name}", $"{name} 的字节数"), Math.Min(MaxPart, _left));
        }
    }

    /// <summary>More than can be a form: reading ends.</summary>
    public void Refuse(BilingualText what, long limit)
    {
        IsBroken = true;
        _findings.Report(
            WorkbookCodes.WorkbookTooLarge,
            SourceSpan.Whole(_path),
            [("found", what), ("limit", limit.ToString("N0", System.Globalization.CultureInfo.InvariantCulture))]
        );
    }

    public void Dispose() => _zip.Dispose();

    private void Break(BilingualText reason)
    {
        IsBroken = true;
        _findings.Report(WorkbookCodes.NotAWorkbook, SourceSpan.Whole(_path), [("reason", reason)]);
    }
}
