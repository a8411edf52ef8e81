using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>A file's bytes → its text, refused unless they are UTF-8 without control characters.</summary>
public static class SourceReader
{
    /// <summary>Forms take 4 kB; Markdown pages and configuration stay far below this too.</summary>
    public const int MaxBytes = 1 << 20;

    internal static readonly BilingualText Refused = new("the operating system refuses", "操作系统拒绝读取");

    /// <param name="path">As findings name it, relative to the site's root.</param>
    /// <returns>Null where a finding says why.</returns>
    public static SourceFile? Read(string fullPath, string path, DiagnosticBag findings)
    {
        var bytes = ReadBytes(fullPath, path, MaxBytes, findings);
        if (bytes is { Length: > 0 })
            return Decode(bytes, path, findings);
        if (bytes is not null)
            findings.Report(YamlCodes.EmptyFile, SourceSpan.Whole(path));
        return null;
    }

    /// <summary>The content of a plain file, which is refused by its size before it is read.</summary>
    /// <param name="limit">In bytes.</param>
    /// <returns>Null where a finding says why.</returns>
    public static byte[]? ReadBytes(string fullPath, string path, int limit, DiagnosticBag findings)
    {
        try
        {
            var info = new FileInfo(fullPath);
            if (!info.Exists)
                return Refuse(FileCodes.UnreadableFile, ("reason", new("it does not exist", "文件不存在")));
            // To ask where a link leads costs a call of its own; what is no link of any kind is not asked.
            if (info.Attributes.HasFlag(FileAttributes.ReparsePoint) && info.LinkTarget is not null)
                return Refuse(FileCodes.NotAPlainFile, ("found", path));
            // A pipe or a device says that it has no length, and reading it could wait for ever:
            // nothing of length 0 is opened.
            if (info.Length == 0)
                return FileKind.IsPipeOrDevice(fullPath) ? Refuse(FileCodes.NotAPlainFile, ("found", path)) : [];
            if (info.Length > limit)
            {
                return Refuse(
                    FileCodes.FileTooLarge,
                    ("found", info.Length.ToString(CultureInfo.InvariantCulture)),
                    ("limit", limit.ToString(CultureInfo.InvariantCulture))
                );
            }
            return File.ReadAllBytes(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(FileCodes.UnreadableFile, ("reason", Refused));
        }

        byte[]? Refuse(DiagnosticCode code, params (string, BilingualText)[] values)
        {
            findings.Report(code, SourceSpan.Whole(path), values);
            return null;
        }
    }

    /// <summary>
    /// The names of a folder's files in ordinal order, whatever they are; none where there is no such folder.
    /// </summary>
    /// <param name="path">Relative to the root, as findings name it.</param>
    public static IReadOnlyList<string> NamesIn(string root, string path, string pattern, DiagnosticBag findings)
    {
        try
        {
            var folder = new DirectoryInfo(Path.Combine(root, path));
            return folder.Exists ? [.. folder.GetFiles(pattern).Select(f => f.Name).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Report(FileCodes.UnreadableFile, SourceSpan.Whole(path), [("reason", Refused)]);
            return [];
        }
    }

    internal static SourceFile? Decode(byte[] read, string path, DiagnosticBag findings)
    {
        ReadOnlySpan<byte> bytes = read;
        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        if (hasMark)
            bytes = bytes[3..];
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        Utf8.ToUtf16(bytes, characters, out var valid, out var length, replaceInvalidSequences: false);
        var text = new string(characters, 0, length);
        var file = new SourceFile(path, text) { HasByteOrderMark = hasMark, AsRead = read };
        ArrayPool<char>.Shared.Return(characters);
        if (valid < bytes.Length)
        {
            var (line, column) = EndOf(file.Text);
            findings.Report(
                FileCodes.InvalidUtf8,
                new SourceSpan(file, line, column, 1),
                [("found", $"0x{bytes[valid]:X2}")]
            );
            return null;
        }
        return CharacterChecks.Check(file, findings) ? file : null;
    }

    private static (int Line, int Column) EndOf(ReadOnlySpan<char> text)
    {
        var lastBreak = text.LastIndexOf('\n');
        return (text.Count('\n') + 1, text.Length - lastBreak);
    }
}
