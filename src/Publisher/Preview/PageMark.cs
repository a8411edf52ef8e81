namespace Publisher.Preview;

/// <summary>What is to be said of a page of the preview so that nobody takes it for a published one.</summary>
public enum PageMark
{
    None,

    /// <summary>Nobody has approved the record.</summary>
    Draft,

    /// <summary>An error holds the record back.</summary>
    Held,

    /// <summary>The source has an error: this is the page from before.</summary>
    LastGood,
}
