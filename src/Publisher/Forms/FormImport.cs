using System.Globalization;
using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>
/// Workbooks, CSV files and texts → record files, one a form, each written whole or not at all. All are drafts: no
/// approval comes from a workbook.
/// </summary>
public sealed class FormImport
{
    private readonly ImportOptions _options;
    private readonly DiagnosticBag _findings;
    private readonly Dictionary<string, string> _taken = new(StringComparer.OrdinalIgnoreCase);

    private FormImport(ImportOptions options, DiagnosticBag findings)
    {
        (_options, _findings) = (options, findings);
    }

    /// <param name="formsOfText">Reads the text of a PDF: each form is a draft with a gap for all that could not be
    /// read.</param>
    public static IReadOnlyList<ImportedForm> Run(
        ImportOptions options,
        Func<string, string, DiagnosticBag, IReadOnlyList<ExtractedForm>> formsOfText,
        DiagnosticBag findings
    )
    {
        var forms = new FormFiles(formsOfText, findings).In(options.Source, options.Name);
        var import = new FormImport(options, findings);
        var annexes = forms
            .Select(f => f is FoundForm { Annex: { } annex } ? AnnexReader.Read(annex, findings) : null)
            .ToList();
        var ids = FormIds.Of(forms, [.. annexes.Select(a => a?.Value(FormWords.Id)?.Text)], options.Id, findings);
        return [.. forms.Select((form, i) => import.Take(form, annexes[i], ids[i]))];
    }

    private ImportedForm Take(IFoundForm found, PrintedAnnex? annex, string id) =>
        found is ExtractedForm text ? Take(text, id) : Take((FoundForm)found, annex, id);

    private ImportedForm Take(ExtractedForm found, string id) =>
        Agreed(found.FiscalYear, found.Start, found.Start, _findings) is { } year
        && PlaceFor(year, id, found, _findings) is { } place
            ? Write(place, Sourced(found.Form, found), found.Start)
            : new ImportedForm(found.Place, ImportOutcome.Refused, []);

    private ImportedForm Take(FoundForm found, PrintedAnnex? annex, string id)
    {
        var own = new DiagnosticBag();
        var form = FormReader.Read(found.Area, own);
        var place = PlaceOf(found, annex, id, own);
        _findings.AddRange(own.Findings);
        if (form is null || place is null || own.HasErrors || found.HasFaults)
            return new ImportedForm(found.Place, ImportOutcome.Refused, []);
        var sourced = Sourced(form, found);
        return Write(place, annex?.AddTo(sourced) ?? sourced, found.Start);
    }

    private static PrintedForm Sourced(PrintedForm form, IFoundForm found) =>
        form with
        {
            SourceDocument = new PrintedCell(Path.GetFileName(found.File)),
            SourceForm = new PrintedCell(Number(found.Number)),
        };

    private RecordFile? PlaceOf(FoundForm found, PrintedAnnex? annex, string id, DiagnosticBag findings) =>
        YearOf(found, annex, findings) is { } year ? PlaceFor(year, id, found, findings) : null;

    private RecordFile? PlaceFor(int year, string id, IFoundForm found, DiagnosticBag findings)
    {
        if (!RecordFile.IsId(id))
        {
            findings.Report(FormCodes.IdUnknown, found.Start, [("found", id)]);
            return null;
        }
        var place = new RecordFile(
            string.Create(CultureInfo.InvariantCulture, $"{InputFolder.RecordsPath}/{year}"),
            id,
            ".yml",
            year
        );
        if (_taken.TryAdd(place.Place, found.Place))
            return place;
        findings.Report(
            FormCodes.SameRecordTwice,
            found.Start,
            [("found", place.Place), ("other", _taken[place.Place])]
        );
        return null;
    }

    private int? YearOf(FoundForm found, PrintedAnnex? annex, DiagnosticBag findings)
    {
        var told = FormReader.YearOf(found.Area);
        var written = told?.Year ?? RecordFile.YearOf(annex?.Value(FormLabels.FiscalYear)?.Text ?? "");
        var cell = told is { } t ? found.Area.Grid.Span(t.Cell) : found.Start;
        return Agreed(written, cell, found.Start, findings);
    }

    /// <param name="written">On the form.</param>
    private int? Agreed(int? written, SourceSpan cell, SourceSpan start, DiagnosticBag findings)
    {
        if (_options.Year is { } asked && written is { } other && asked != other)
        {
            findings.Report(FormCodes.YearsDiffer, cell, [("found", Number(other)), ("expected", Number(asked))]);
            return null;
        }
        if ((_options.Year ?? written) is { } year && RecordFile.YearOf(Number(year)) is not null)
            return year;
        findings.Report(FormCodes.YearUnknown, start);
        return null;
    }

    private ImportedForm Write(RecordFile place, PrintedForm form, SourceSpan start)
    {
        var old = ExistingRecord.Read(_options.Root, place, start, _findings, out var isReadable);
        if (!isReadable)
            return new ImportedForm(place.Path, ImportOutcome.Refused, []);
        if (old is not null)
            form = old.AddTo(form);
        var changes = old is null ? [] : FormChanges.Between(old.Form, form);
        if (old is not null && changes.Count == 0)
            return new ImportedForm(old.Place.Path, ImportOutcome.Unchanged, []);
        if (old is not null && !_options.Replaces)
        {
            _findings.Report(FormCodes.RecordExists, start, [("found", old.Place.Path)]);
            return new ImportedForm(old.Place.Path, ImportOutcome.Refused, changes);
        }
        var path = old?.Place.Path ?? place.Path;
        var yaml = RecordYaml.Of(form, publication: old?.Publication ?? "");
        var isWritten = OfficeFile.Write(
            Path.Combine(_options.Root, path),
            path,
            Encoding.UTF8.GetBytes(yaml),
            old?.Bytes,
            _findings
        );
        if (!isWritten)
            return new ImportedForm(path, ImportOutcome.Refused, []);
        Tell(place, new SourceFile(path, yaml));
        return new ImportedForm(path, old is null ? ImportOutcome.Written : ImportOutcome.Replaced, changes);
    }

    /// <summary>What the ordinary reader says of the new record: the same as a check will, with each cell's
    /// address.</summary>
    private void Tell(RecordFile place, SourceFile file)
    {
        if (CharacterChecks.Check(file, _findings))
            RecordReader.Read(place, file, _findings);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
