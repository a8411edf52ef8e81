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

    /// <param name="path">As findings name it, relative to the site's root.</param>
    /// <returns>Null where a finding says why.</returns>
    public static SourceFile? Read(string fullPath, string path, DiagnosticBag findings)
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
                return Refuse(YamlCodes.EmptyFile);
            if (info.Length > MaxBytes)
            {
                return Refuse(
                    FileCodes.FileTooLarge,
                    ("found", info.Length.ToString(CultureInfo.InvariantCulture)),
                    ("limit", MaxBytes.ToString(CultureInfo.InvariantCulture))
                );
            }
            return Decode(File.ReadAllBytes(fullPath), path, findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(
                FileCodes.UnreadableFile,
                ("reason", new("the operating system refuses", "操作系统拒绝读取"))
            );
        }

        SourceFile? Refuse(DiagnosticCode code, params (string, BilingualText)[] values)
        {
            findings.Report(code, SourceSpan.Whole(path), values);
            return null;
        }
    }

    private static SourceFile? Decode(ReadOnlySpan<byte> bytes, string path, DiagnosticBag findings)
    {
        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        if (hasMark)
            bytes = bytes[3..];
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        Utf8.ToUtf16(bytes, characters, out var valid, out var length, replaceInvalidSequences: false);
        var file = new SourceFile(path, new string(characters, 0, length)) { HasByteOrderMark = hasMark };
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
        return HasControlCharacters(file, findings) ? null : file;
    }

    private static bool HasControlCharacters(SourceFile file, DiagnosticBag findings)
    {
        var text = file.Text.AsSpan();
        var found = false;
        for (var i = 0; IndexOfSuspect(text[i..]) is var next and >= 0; i++)
        {
            i += next;
            if (text[i..] is ['\r', '\n', ..])
                continue;
            var (line, column) = EndOf(text[..i]);
            findings.Report(
                YamlCodes.ControlCharacter,
                new SourceSpan(file, line, column, 1),
                [("found", $"U+{(int)text[i]:X4}")]
            );
            found = true;
        }
        return found;
    }

    /// <summary>
    /// C0 and C1 controls but tab and line feed, and the lone line separators that only some editors show. A loop:
    /// among Chinese characters the vectorised search of the framework meets false candidates all the time.
    /// </summary>
    private static int IndexOfSuspect(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and <= '~' or (>= '\u00A0' and < '\u2028') or (> '\u2029' and < '\uFFFE') or '\n' or '\t')
                continue;
            return i;
        }
        return -1;
    }

    private static (int Line, int Column) EndOf(ReadOnlySpan<char> text)
    {
        var lastBreak = text.LastIndexOf('\n');
        return (text.Count('\n') + 1, text.Length - lastBreak);
    }
}
