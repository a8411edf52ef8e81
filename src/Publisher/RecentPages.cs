using Publisher.Preview;

namespace Publisher;

/// <summary>The pages that a preview was last asked for: those of this moment are not made twice, and the last good one
/// of each stays in sight while its source has an error.</summary>
internal sealed class RecentPages
{
    /// <summary>Far more than anybody has open.</summary>
    private const int Room = 128;

    private readonly Dictionary<string, (long Number, LivePage Page, LivePage? Good)> _pages = new(
        StringComparer.Ordinal
    );
    private readonly LinkedList<string> _order = [];

    /// <returns>Null where it was not made at this moment.</returns>
    public LivePage? Find(string route, long number) =>
        _pages.TryGetValue(route, out var known) && known.Number == number ? known.Page : null;

    /// <returns>Null where it is not known that there ever was one.</returns>
    public LivePage? LastGood(string route) => _pages.TryGetValue(route, out var known) ? known.Good : null;

    public LivePage Keep(string route, long number, LivePage page)
    {
        var isGood = page is { IsSound: true, Mark: PageMark.None or PageMark.Draft };
        _pages[route] = (number, page, isGood ? page : LastGood(route));
        _order.Remove(route);
        _order.AddLast(route);
        if (_order.Count > Room)
        {
            _pages.Remove(_order.First!.Value);
            _order.RemoveFirst();
        }
        return page;
    }
}
