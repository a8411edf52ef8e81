using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>A form in a table, not yet read: where it stands, and what stands behind it.</summary>
internal sealed record FoundForm(string File, int Number, FormArea Area) : IFoundForm
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

    public SourceSpan Start => Area.Grid.Span(Area.Top, Area.Left);

    public bool HasFaults => Area.HasFaults || Annex?.HasFaults == true;

    public FormArea? Annex { get; set; }
}
