namespace Publisher.Inspection;

/// <summary>Whether every link leads to a file of the site, and to a place that is there.</summary>
/// <param name="basePath">Where the site stands on its host; null where it is not known.</param>
internal sealed class LinkChecks(SiteFolder site, string? basePath)
{
    /// <summary>Hosts show it under any address, so that its links have to start at the root.</summary>
    private const string NotFoundPage = "404.html";

    private readonly AnchorIndex _anchors = new(site);

    public void Check(InspectedPage page)
    {
        foreach (var reference in page.References)
            Check(page, reference, Address.Resolve(page.Route, reference.Written));
    }

    private void Check(InspectedPage page, Reference reference, Address address)
    {
        var (element, found) = (reference.Element, Shorten.Address(reference.Written));
        if (address.Kind == AddressKind.Outside)
            page.Report(LinkCodes.OutsideSite, element, ("found", found));
        if (!address.IsOwn)
            return;
        if (basePath is not null && page.Route == NotFoundPage)
        {
            if (reference.Written.StartsWith(basePath, StringComparison.Ordinal))
                address = Address.Resolve("", reference.Written[basePath.Length..]);
            else if (!reference.Written.StartsWith('#'))
                page.Report(LinkCodes.NotFromBasePath, element, ("found", found), ("expected", basePath));
        }
        else if (address.Kind == AddressKind.FromHostRoot && page.Route == NotFoundPage)
            address = address with { Route = BelowSomeFolder(address.Route) };
        else if (address.Kind == AddressKind.FromHostRoot)
            page.Report(LinkCodes.FromHostRoot, element, ("found", found));

        if (!site.Has(address.Route))
            page.Report(LinkCodes.DeadLink, element, ("found", found), ("target", Shorten.Address(address.Route)));
        else if (!HasPlace(page, address))
            page.Report(LinkCodes.DeadAnchor, element, ("found", found), ("target", address.Route));
    }

    /// <summary>The site may stand in a folder of its host, whose name the address then begins with.</summary>
    private string BelowSomeFolder(string route)
    {
        for (var rest = route; ; rest = rest[(rest.IndexOf('/') + 1)..])
            if (site.Has(rest))
                return rest;
            else if (!rest.Contains('/'))
                return route;
    }

    private bool HasPlace(InspectedPage page, Address address)
    {
        if (address.Fragment.Length == 0 || address.Fragment.Equals("top", StringComparison.OrdinalIgnoreCase))
            return true;
        return address.Route == page.Route
            ? page.Ids.ContainsKey(address.Fragment)
                || page.All("a").Any(a => a.GetAttribute("name") == address.Fragment)
            : _anchors.Has(address.Route, address.Fragment);
    }
}
