using System.Globalization;

namespace Publisher.Output;

/// <summary>What the manifest tells of the record that a page is about, so that the next release can be
/// compared.</summary>
/// <param name="FiscalYear">The year of the form.</param>
/// <param name="Number">The project's: <c>pt-001</c>.</param>
/// <param name="Source">The SHA-256 of the record's file.</param>
/// <param name="Figures">A digest of the figures that the page shows; 0 where it shows none.</param>
/// <param name="Corrections">How many the page tells of.</param>
/// <param name="Withdrawals">How many the record tells of, lifted or not.</param>
/// <param name="Decided">The date of the latest approval, correction, withdrawal or lifting of one.</param>
public sealed record PublishedRecord(
    int FiscalYear,
    string Number,
    RecordPageKind Kind,
    FileHash Source,
    ulong Figures,
    int Corrections,
    int Withdrawals,
    DateOnly? Decided
)
{
    /// <summary>Year and number: <c>2023/pt-001</c>. Made when it is asked for: there may be a million of
    /// them.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{FiscalYear:0000}/{Number}");

    public bool IsOfSameAs(PublishedRecord other) => FiscalYear == other.FiscalYear && Number == other.Number;
}
