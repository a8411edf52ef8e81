using Publisher.Diagnostics;
using Publisher.Pages;

namespace Publisher;

/// <summary>A page that is not made yet: where it stands, and what it will show.</summary>
/// <param name="Model">Made when the page is; what is found meanwhile goes into the bag.</param>
internal sealed record PlannedPage(PageFrame Frame, Func<DiagnosticBag, object?> Model)
{
    public string Route => Frame.Route;
}
