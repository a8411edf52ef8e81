namespace Publisher.Forms;

/// <summary>A form in a file, not yet read: where it stands, and what stands behind it.</summary>
/// <param name="File">As findings name it.</param>
/// <param name="Number">Which form of the file, from 1.</param>
internal sealed record FoundForm(string File, int Number, FormArea Area)
{
    /// <summary>The file and the form's first cell.</summary>
    public string Place
    {
        get
        {
            var start = Area.Grid.Address(Area.Top, Area.Left);
            return Area.Grid.Name == Path.GetFileName(File)
                ? $"{File}{start[Area.Grid.Name.Length..]}"
                : $"{File} {start}";
        }
    }

    public bool HasFaults => Area.HasFaults || Annex?.HasFaults == true;

    public FormArea? Annex { get; set; }
}
