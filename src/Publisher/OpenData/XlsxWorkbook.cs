using System.Xml;
using Publisher.Diagnostics;

namespace Publisher.OpenData;

/// <summary>
/// A workbook for Excel, LibreOffice and WPS: tables, one after the other, each on a sheet of its own, or on several
/// where it has more rows than a sheet. It holds no date and no author.
/// </summary>
/// <param name="output">Written from where it stands, and left open; need not be able to seek.</param>
/// <param name="language">Of the titles over the columns.</param>
public sealed class XlsxWorkbook(Stream output, Language language) : IDisposable
{
    private readonly XlsxPackage _package = new(output);

    internal Language Language => language;

    /// <summary>The next table; the one before has been disposed of.</summary>
    public ITableWriter Add(Table table) => new XlsxSheet(this, table);

    /// <summary>Writes the list of the sheets, without which there is no workbook.</summary>
    public void Dispose()
    {
        _package.End(XlsxStyles.Part());
        _package.Dispose();
    }

    /// <summary>An open sheet: its root is begun, and ends where the writer is disposed of.</summary>
    internal XmlWriter BeginSheet(string name) => _package.BeginSheet(name);
}
