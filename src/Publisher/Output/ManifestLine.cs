using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Publisher.Output;

/// <summary>
/// A manifest's lines: one JSON object a file, its members in one order and without spaces. They are read as they are
/// written, a hundred thousand of them in each build, and what is written in any other way is not a manifest.
/// </summary>
internal static class ManifestLine
{
    /// <summary>Between a year and a number: <c>2023/pt-001</c>.</summary>
    private const int YearLength = 4;

    private static readonly StandardFormat Year = new('D', YearLength);

    /// <summary>What stands in JSON as it is; most paths are made of nothing else.</summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        "-./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8
    );

    public static void Write(ArrayBufferWriter<byte> line, ManifestRow row)
    {
        var file = row.File;
        Put(line, "{\"path\":\""u8);
        WriteText(line, row.Path);
        Put(line, "\",\"bytes\":"u8);
        WriteNumber(line, file.Bytes);
        Put(line, ",\"sha256\":\""u8);
        WriteHash(line, file.Sha256);
        Put(line, "\""u8);
        if (row.IsOfRecord)
            Write(line, row.Record, row.Number);
        Put(line, "}"u8);
    }

    /// <param name="line">Without a comma or a line end.</param>
    /// <returns>The place of the file among the rows, to which it is added.</returns>
    /// <exception cref="FormatException">Not as <see cref="Write(ArrayBufferWriter{byte}, ManifestRow)"/> writes
    /// it.</exception>
    public static int Read(ReadOnlySpan<byte> line, ManifestRows rows)
    {
        Skip(ref line, "{\"path\":\""u8);
        var path = TextOf(Take(ref line));
        Skip(ref line, ",\"bytes\":"u8);
        var bytes = ReadNumber(ref line);
        Skip(ref line, ",\"sha256\":\""u8);
        var hash = HashOf(Take(ref line));
        var id = TrySkip(ref line, ",\"record\":\""u8) ? Take(ref line) : [];
        var record = id.IsEmpty ? default : ReadRecord(id, ref line);
        Skip(ref line, "}"u8);
        if (!line.IsEmpty || !IsInside(path))
            throw new FormatException();
        return id.IsEmpty
            ? rows.Add(path, bytes, hash)
            : rows.Add(path, bytes, hash, record, TextOf(id[(YearLength + 1)..]));
    }

    private static void Write(ArrayBufferWriter<byte> line, ManifestRow.RecordFacts record, ReadOnlySpan<byte> number)
    {
        Put(line, ",\"record\":\""u8);
        Utf8Formatter.TryFormat(record.FiscalYear, line.GetSpan(YearLength), out var digits, Year);
        line.Advance(digits);
        Put(line, "/"u8);
        WriteText(line, number);
        Put(line, "\""u8);
        if (record.Kind != RecordPageKind.Disclosure)
            Put(
                line,
                record.Kind == RecordPageKind.Tombstone ? ",\"page\":\"tombstone\""u8 : ",\"page\":\"redirect\""u8
            );
        if (record.Source != default)
        {
            Put(line, ",\"source\":\""u8);
            WriteHash(line, record.Source);
            Put(line, "\""u8);
        }
        if (record.Figures != 0)
        {
            Put(line, ",\"figures\":\""u8);
            Utf8Formatter.TryFormat(record.Figures, line.GetSpan(16), out var length, new StandardFormat('x', 16));
            line.Advance(length);
            Put(line, "\""u8);
        }
        if (record.Corrections > 0)
        {
            Put(line, ",\"corrections\":"u8);
            WriteNumber(line, record.Corrections);
        }
        if (record.Withdrawals > 0)
        {
            Put(line, ",\"withdrawals\":"u8);
            WriteNumber(line, record.Withdrawals);
        }
        if (record.Decided is not { } date)
            return;
        Put(line, ",\"decided\":\""u8);
        date.TryFormat(line.GetSpan(ReleaseDate.Format.Length), out var written, "o", CultureInfo.InvariantCulture);
        line.Advance(written);
        Put(line, "\""u8);
    }

    private static ManifestRow.RecordFacts ReadRecord(scoped ReadOnlySpan<byte> id, ref ReadOnlySpan<byte> line)
    {
        if (id.IndexOf((byte)'/') != YearLength)
            throw new FormatException();
        var year = (short)Digits(id[..YearLength]);
        var kind =
            !TrySkip(ref line, ",\"page\":\""u8) ? RecordPageKind.Disclosure
            : Take(ref line) is var page && page.SequenceEqual("tombstone"u8) ? RecordPageKind.Tombstone
            : page.SequenceEqual("redirect"u8) ? RecordPageKind.Redirect
            : throw new FormatException();
        var source = TrySkip(ref line, ",\"source\":\""u8) ? HashOf(Take(ref line)) : default;
        var figures = TrySkip(ref line, ",\"figures\":\""u8)
            ? ulong.Parse(Take(ref line), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : 0;
        var corrections = TrySkip(ref line, ",\"corrections\":"u8) ? checked((int)ReadNumber(ref line)) : 0;
        var withdrawals = TrySkip(ref line, ",\"withdrawals\":"u8) ? checked((int)ReadNumber(ref line)) : 0;
        var decided = TrySkip(ref line, ",\"decided\":\""u8) ? DayOf(Take(ref line)) : ManifestRow.RecordFacts.Undated;
        return new ManifestRow.RecordFacts(year, kind, source, figures, corrections, withdrawals, decided);
    }

    /// <param name="date"><c>2026-11-23</c></param>
    private static int DayOf(ReadOnlySpan<byte> date)
    {
        if (date is not [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _])
            throw new FormatException();
        var (year, month, day) = (Digits(date[..4]), Digits(date[5..7]), Digits(date[8..]));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            throw new FormatException();
        return new DateOnly(year, month, day).DayNumber;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
            number = char.IsAsciiDigit((char)digit) ? (10 * number) + digit - '0' : throw new FormatException();
        return number;
    }

    /// <summary>Without a call through an interface: there are a dozen in a line.</summary>
    private static void Put(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> text)
    {
        text.CopyTo(line.GetSpan(text.Length));
        line.Advance(text.Length);
    }

    private static void WriteText(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> text) =>
        Put(line, text.ContainsAnyExcept(Plain) ? JsonEncodedText.Encode(text).EncodedUtf8Bytes : text);

    private static void WriteNumber(ArrayBufferWriter<byte> line, long number)
    {
        Utf8Formatter.TryFormat(number, line.GetSpan(20), out var length);
        line.Advance(length);
    }

    private static long ReadNumber(ref ReadOnlySpan<byte> line)
    {
        if (!Utf8Parser.TryParse(line, out long number, out var length) || number < 0)
            throw new FormatException();
        line = line[length..];
        return number;
    }

    private static void WriteHash(ArrayBufferWriter<byte> line, FileHash hash)
    {
        hash.Write(line.GetSpan(FileHash.TextSize));
        line.Advance(FileHash.TextSize);
    }

    private static FileHash HashOf(ReadOnlySpan<byte> digits) =>
        FileHash.TryParse(digits, out var hash) ? hash : throw new FormatException();

    /// <summary>What stands before the next quotation mark; one within a text is written <c>\u0022</c>.</summary>
    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)'"');
        if (end < 0)
            throw new FormatException();
        var text = line[..end];
        line = line[(end + 1)..];
        return text;
    }

    /// <param name="json">What is not ASCII is escaped in it.</param>
    private static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> json) =>
        !Ascii.IsValid(json) ? throw new FormatException()
        : json.Contains((byte)'\\')
            ? Encoding.UTF8.GetBytes(JsonElement.Parse([(byte)'"', .. json, (byte)'"']).GetString()!)
        : json;

    private static void Skip(ref ReadOnlySpan<byte> line, ReadOnlySpan<byte> expected)
    {
        if (!TrySkip(ref line, expected))
            throw new FormatException();
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> line, ReadOnlySpan<byte> expected)
    {
        if (!line.StartsWith(expected))
            return false;
        line = line[expected.Length..];
        return true;
    }

    /// <summary>Files are removed by these paths: none may lead out of the site.</summary>
    private static bool IsInside(ReadOnlySpan<byte> path)
    {
        if (path.Contains((byte)'\\'))
            return false;
        foreach (var part in path.Split((byte)'/'))
            if (path[part] is [] or [(byte)'.'] or [(byte)'.', (byte)'.'])
                return false;
        return true;
    }
}
