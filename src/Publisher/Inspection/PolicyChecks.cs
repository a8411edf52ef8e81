using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>Whether a page has a strict policy, and loads nothing that the policy or the house forbids.</summary>
internal static class PolicyChecks
{
    private static readonly string[] Resources = ["script", "link", "style", "img", "body"];

    public static void Check(InspectedPage page)
    {
        var policy = ContentPolicy.Of(page);
        if (policy is null || IsLate(page, policy))
            page.Report(PolicyCodes.PolicyMissing, policy?.Element ?? page.Document.Head);
        if (policy is not null)
            CheckStrict(page, policy);
        foreach (var reference in page.References)
            Check(page, policy, reference);
    }

    private static bool IsLate(InspectedPage page, ContentPolicy policy) =>
        page.Elements.TakeWhile(e => e != policy.Element).Any(e => Resources.Contains(e.LocalName));

    private static void CheckStrict(InspectedPage page, ContentPolicy policy)
    {
        if (!policy.Directives.ContainsKey("default-src"))
            page.Report(PolicyCodes.PolicyLax, policy.Element, ("found", "*"), ("directive", "default-src"));
        foreach (var (directive, sources) in policy.Directives)
        foreach (var source in sources.Where(s => s is not ("'none'" or "'self'")))
        {
            if (directive.EndsWith("-src", StringComparison.Ordinal) || directive is "base-uri" or "form-action")
                page.Report(
                    PolicyCodes.PolicyLax,
                    policy.Element,
                    ("found", Shorten.Address(source)),
                    ("directive", directive)
                );
        }
    }

    private static void Check(InspectedPage page, ContentPolicy? policy, Reference reference)
    {
        var (element, found) = (reference.Element, Shorten.Address(reference.Written));
        var kind = Address.Resolve(page.Route, reference.Written).Kind;
        if (kind == AddressKind.Script)
            page.Report(PolicyCodes.ScriptAddress, element, ("attribute", reference.Attribute));
        else if (reference.Directive is not { } directive)
            return;
        else if (kind == AddressKind.Elsewhere)
            page.Report(PolicyCodes.ExternalResource, element, ("element", element.LocalName), ("found", found));
        else if (policy?.Allows(directive, kind) == false && !IsSentByScript(reference))
            page.Report(PolicyCodes.BlockedByPolicy, element, ("found", found), ("directive", directive));
    }

    /// <summary>A form that only a script shows is not sent: the script reads it.</summary>
    private static bool IsSentByScript(Reference reference) =>
        reference.Directive == "form-action" && Visibility.IsHidden(reference.Element);
}
