namespace Publisher.Extraction;

/// <summary>The parts of a form from top to bottom, each known by its labels.</summary>
internal enum FormSection
{
    Title,
    Head,
    Budget,
    Goals,
    Table,
    Result,
}
