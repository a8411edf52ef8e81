namespace Publisher.Publishing;

/// <summary>
/// The order in which files go to a target. Each stage needs only what stands there when it begins, so that a run may
/// end at any moment: no page points at data that is missing, and none that readers can reach from the home page leads
/// to a page that is missing.
/// </summary>
internal enum UploadStage
{
    /// <summary>Assets, data, sources: everything but pages.</summary>
    Data,

    /// <summary>Pages that nothing leads to yet.</summary>
    NewPages,

    /// <summary>Pages that readers can reach already, and which lead to the new ones.</summary>
    ChangedPages,

    /// <summary>The home page, before which nobody finds a new site.</summary>
    Home,
}
