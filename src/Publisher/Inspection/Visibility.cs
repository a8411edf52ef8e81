using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>What assistive technology never meets, as far as the markup says so.</summary>
internal static class Visibility
{
    public static bool IsHidden(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
            if (IsHiddenItself(at))
                return true;
        return false;
    }

    /// <summary>What assistive technology does not meet even after a script has shown what is hidden.</summary>
    public static bool IsSilent(IElement element) => element.Closest("[aria-hidden=true]") is not null;

    public static bool IsHiddenItself(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true";
}
