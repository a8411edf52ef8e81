namespace Publisher.Inspection;

/// <summary>Where an address leads, seen from the page that it stands on.</summary>
internal enum AddressKind
{
    /// <summary>A file of the site.</summary>
    Inside,

    /// <summary>A file of the site, if the site stands at the root of its host.</summary>
    FromHostRoot,

    /// <summary>Above the site's folder.</summary>
    Outside,

    /// <summary>Another host, or another scheme such as <c>mailto:</c>.</summary>
    Elsewhere,

    /// <summary>Content in the address itself: <c>data:</c>.</summary>
    Data,

    /// <summary><c>javascript:</c>.</summary>
    Script,
}
