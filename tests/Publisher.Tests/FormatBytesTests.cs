using System.Globalization;
using System.IO.Compression;
using Parquet;
using Publisher.Diagnostics;
using Publisher.OpenData;

namespace Publisher.Tests;

/// <summary>The same rows make the same bytes: nothing of the clock, the machine or its settings is in them.</summary>
public sealed class FormatBytesTests
{
    [Fact]
    public void A_culture_that_writes_numbers_and_days_in_its_own_way_changes_nothing()
    {
        var (workbook, parquet) = (Workbook(), ParquetFile());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = OfItsOwn();
            Assert.Equal("~1#5", $"{-1.5m}");
            Assert.Equal(workbook, Workbook());
            Assert.Equal(parquet, ParquetFile());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_workbook_has_the_first_date_of_ZIP_and_no_other()
    {
        using var zip = new ZipArchive(new MemoryStream(Workbook()));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.StartsWith("docProps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Parquet_file_names_its_library_and_nothing_else()
    {
        await using var file = await ParquetReader.CreateAsync(
            new MemoryStream(ParquetFile()),
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.StartsWith("Parquet.Net version 6.1.0 ", file.Metadata!.CreatedBy, StringComparison.Ordinal);
        Assert.Empty(file.CustomMetadata);
    }

    private static CultureInfo OfItsOwn()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "#";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.ShortDatePattern = "d|M|yy";
        return culture;
    }

    private static byte[] Workbook()
    {
        var file = new MemoryStream();
        using (var workbook = new XlsxWorkbook(file, Language.Chinese))
        using (var writer = workbook.Add(OpenTables.All))
            writer.Write(OpenTables.Rows);
        return file.ToArray();
    }

    private static byte[] ParquetFile()
    {
        using var shapes = new NumberShapes(OpenTables.All);
        shapes.Write(OpenTables.Rows);
        var file = new MemoryStream();
        using (var writer = new ParquetTableWriter(file, OpenTables.All, shapes.Shapes))
            writer.Write(OpenTables.Rows);
        return file.ToArray();
    }
}
