using Publisher.Diagnostics;

namespace Publisher.Preview;

/// <summary>What a preview shows: the files of a site whose sources may change at any time, and what is wrong with
/// them.</summary>
public interface IShownSite
{
    /// <summary>Another one after each change, and in each run.</summary>
    string Version { get; }

    /// <summary>Of the site's pages.</summary>
    Language Language { get; }

    /// <param name="route">Below the site, decoded, with forward slashes.</param>
    bool Has(string route);

    /// <returns>Null where the site has no such file.</returns>
    ShownFile? Find(string route);

    /// <summary>What is to be told over a page.</summary>
    ShownFindings FindingsOf(string route);

    /// <summary>Ends when the site is no longer of this version.</summary>
    Task ChangeAsync(string version, CancellationToken stop);
}
