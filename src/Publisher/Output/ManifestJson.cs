using System.Globalization;
using System.Text.Json;

namespace Publisher.Output;

/// <summary>A manifest's lines: one JSON object a file.</summary>
internal static class ManifestJson
{
    private const string DateForm = "yyyy-MM-dd";

    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="FormatException">Not a manifest.</exception>
    /// <exception cref="InvalidOperationException">A value of another kind than its name asks for.</exception>
    public static List<ManifestEntry> Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        json.Read();
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("files"u8))
            throw new FormatException();
        var entries = new List<ManifestEntry>(bytes.Count((byte)'\n'));
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            if (json.TokenType == JsonTokenType.StartObject)
                entries.Add(ReadEntry(ref json));
        return entries;
    }

    public static void Write(Utf8JsonWriter json, ManifestEntry entry)
    {
        json.Reset();
        json.WriteStartObject();
        json.WriteString("path"u8, entry.Path);
        json.WriteNumber("bytes"u8, entry.Bytes);
        WriteHash(json, "sha256"u8, entry.Sha256);
        if (entry.Record is { } record)
            Write(json, record);
        json.WriteEndObject();
        json.Flush();
    }

    private static void Write(Utf8JsonWriter json, PublishedRecord record)
    {
        Span<char> text = stackalloc char[DateForm.Length];
        json.WriteString("record"u8, record.Id);
        if (record.Kind != RecordPageKind.Disclosure)
            json.WriteString("page"u8, record.Kind == RecordPageKind.Tombstone ? "tombstone"u8 : "redirect"u8);
        if (record.Source != default)
            WriteHash(json, "source"u8, record.Source);
        if (record.Figures != 0)
            json.WriteString("figures"u8, record.Figures.ToString("x16", CultureInfo.InvariantCulture));
        if (record.Corrections > 0)
            json.WriteNumber("corrections"u8, record.Corrections);
        if (record.Decided?.TryFormat(text, out _, DateForm, CultureInfo.InvariantCulture) == true)
            json.WriteString("decided"u8, text);
    }

    private static void WriteHash(Utf8JsonWriter json, ReadOnlySpan<byte> name, FileHash hash)
    {
        Span<byte> digits = stackalloc byte[FileHash.TextSize];
        hash.Write(digits);
        json.WriteString(name, digits);
    }

    private static ManifestEntry ReadEntry(ref Utf8JsonReader json)
    {
        var (path, bytes, hash) = ((string?)null, -1L, default(FileHash?));
        var (id, kind, source) = ((string?)null, RecordPageKind.Disclosure, default(FileHash?));
        var (figures, corrections, decided) = (0UL, 0, default(DateOnly?));
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("path"u8) && json.Read())
                path = json.GetString();
            else if (json.ValueTextEquals("bytes"u8) && json.Read())
                bytes = json.GetInt64();
            else if (json.ValueTextEquals("sha256"u8) && json.Read())
                hash = HashOf(ref json);
            else if (json.ValueTextEquals("record"u8) && json.Read())
                id = json.GetString();
            else if (json.ValueTextEquals("page"u8) && json.Read())
                kind = KindOf(ref json);
            else if (json.ValueTextEquals("source"u8) && json.Read())
                source = HashOf(ref json);
            else if (json.ValueTextEquals("figures"u8) && json.Read())
                figures = Convert.ToUInt64(json.GetString(), 16);
            else if (json.ValueTextEquals("corrections"u8) && json.Read())
                corrections = json.GetInt32();
            else if (json.ValueTextEquals("decided"u8) && json.Read())
                decided = DateOnly.ParseExact(json.GetString()!, DateForm, CultureInfo.InvariantCulture);
            else
                json.Skip();
        }
        if (!IsInside(path) || bytes < 0 || hash is null)
            throw new FormatException();
        var record = id is null
            ? null
            : new PublishedRecord(YearOf(id), id[5..], kind, source ?? default, figures, corrections, decided);
        return new ManifestEntry(path!, bytes, hash.Value, record);
    }

    private static FileHash HashOf(ref Utf8JsonReader json) =>
        FileHash.TryParse(json.ValueSpan, out var hash) ? hash : throw new FormatException();

    private static int YearOf(string id) =>
        id.IndexOf('/') == 4 && int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : throw new FormatException();

    private static RecordPageKind KindOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("tombstone"u8) ? RecordPageKind.Tombstone
        : json.ValueTextEquals("redirect"u8) ? RecordPageKind.Redirect
        : throw new FormatException();

    /// <summary>Files are removed by these paths: none may lead out of the site.</summary>
    private static bool IsInside(string? path)
    {
        if (path is null || path.Contains('\\'))
            return false;
        foreach (var part in path.AsSpan().Split('/'))
            if (path.AsSpan()[part] is "" or "." or "..")
                return false;
        return true;
    }
}
