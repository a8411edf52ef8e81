using System.Globalization;

namespace Publisher.Config;

/// <summary>Where the pages of a list stand; the first may stand elsewhere than the others.</summary>
public sealed record ListAddress(AddressPattern First, AddressPattern Others)
{
    /// <param name="page">From 1.</param>
    public string RouteOf(int page) =>
        page == 1 ? First.Fill(("page", "1")) : Others.Fill(("page", page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The address of one list among those of its kind.</summary>
    public ListAddress For(params ReadOnlySpan<(string Name, string Value)> values) =>
        new(new AddressPattern(First.Fill(values)), new AddressPattern(Others.Fill(values)));
}
