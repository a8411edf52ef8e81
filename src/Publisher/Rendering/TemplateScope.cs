using System.Collections.Frozen;

namespace Publisher.Rendering;

/// <summary>
/// Where the value of a name stands, as seen from one place in a template: in the innermost loop that has it, or else
/// among the variables of the page.
/// </summary>
internal sealed class TemplateScope
{
    /// <summary>As many includes within includes as Scriban takes, each of which it counts twice.</summary>
    private const int MaxIncludes = 15;

    /// <summary>A template that gives one of these a meaning of its own is left to Scriban.</summary>
    private static readonly FrozenSet<string> Given = new[]
    {
        "site",
        "frame",
        "root",
        "page",
        "main",
        "t",
        "include",
        "asset",
        "integrity",
        "text",
        "fill",
        "gaps",
        "json",
        "string",
        "array",
        "for",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Places _places;
    private readonly TemplateScope? _outer;
    private string? _variable;
    private int _place;
    private string? _template;
    private string? _hidden;

    private TemplateScope(TemplateScope? outer, Places places) => (_outer, _places) = (outer, places);

    public static TemplateScope OfPage() => new(null, new Places());

    public int Variables => _places.Variables.Count;

    public int Loops => _places.Loops;

    /// <summary>The place of the innermost loop; null outside of any.</summary>
    public int? Loop { get; private init; }

    private IEnumerable<TemplateScope> Outwards
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope._outer)
                yield return scope;
        }
    }

    /// <summary>Where a loop's variable stands, and the loop itself.</summary>
    public (TemplateScope Inside, int Variable, int Loop) EnterLoop(string variable)
    {
        if (Given.Contains(variable))
            throw new DeclinedException();
        var loop = _places.Loops++;
        var place = _places.NewVariable($"{loop} {variable}");
        return (
            new TemplateScope(this, _places)
            {
                _variable = variable,
                _place = place,
                Loop = loop,
            },
            place,
            loop
        );
    }

    /// <summary>Inside a template that is included here. One that includes itself is left to Scriban.</summary>
    public TemplateScope EnterTemplate(string path)
    {
        var within = Outwards.Select(s => s._template).OfType<string>().ToList();
        if (within.Contains(path) || within.Count > MaxIncludes || ++_places.Templates > Places.MaxTemplates)
            throw new DeclinedException();
        return new TemplateScope(this, _places) { _template = path, Loop = Loop };
    }

    /// <summary>Behind a member of <c>{ name: value }</c>: Scriban finds it there before any variable.</summary>
    public TemplateScope Hide(string name) => new(this, _places) { _hidden = name, Loop = Loop };

    /// <summary>Whether the name means what every page is given by it.</summary>
    public bool IsGiven(string name) => Given.Contains(name) && !IsHidden(name);

    public int PlaceOf(string name) =>
        IsHidden(name) ? throw new DeclinedException()
        : Outwards.FirstOrDefault(s => s._variable == name) is { } loop ? loop._place
        : _places.Find(name);

    /// <summary>Whatever loops have the name: an assignment goes to the page's own variable.</summary>
    public int PlaceToAssign(string name) => Given.Contains(name) ? throw new DeclinedException() : _places.Find(name);

    private bool IsHidden(string name) => Outwards.Any(s => s._hidden == name);

    /// <summary>The places that have been given away in the templates of one kind of page.</summary>
    private sealed class Places
    {
        /// <summary>A theme whose parts include one another again and again would grow beyond all bounds.</summary>
        public const int MaxTemplates = 500;

        public Dictionary<string, int> Variables { get; } = new(StringComparer.Ordinal);

        public int Loops { get; set; }

        public int Templates { get; set; }

        public int Find(string name) => Variables.TryGetValue(name, out var place) ? place : NewVariable(name);

        public int NewVariable(string name) => Variables[name] = Variables.Count;
    }
}
