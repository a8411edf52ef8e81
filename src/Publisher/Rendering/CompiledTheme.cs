using System.Collections.Frozen;
using System.Text;
using Publisher.Config;

namespace Publisher.Rendering;

/// <summary>
/// A theme's templates compiled for one site, for workers to share. What the compiler does not know is not in it.
/// </summary>
public sealed class CompiledTheme
{
    private readonly FrozenDictionary<string, CompiledTemplate> _templates;

    private CompiledTheme(FrozenDictionary<string, CompiledTemplate> templates, byte[] gap) =>
        (_templates, Gap) = (templates, gap);

    /// <summary>The pages that are made without Scriban.</summary>
    public IEnumerable<string> Kinds => _templates.Keys;

    /// <summary>What stands in the place of a gap.</summary>
    internal ReadOnlyMemory<byte> Gap { get; }

    public static CompiledTheme Of(Theme theme, SiteConfig site) =>
        new(
            theme
                .Pages.Templates.AsParallel()
                .Select(kind => (Kind: kind, Template: TemplateCompiler.Compile(theme, site, kind)))
                .Where(t => t.Template is not null)
                .ToFrozenDictionary(t => t.Kind, t => t.Template!, StringComparer.Ordinal),
            Encoding.UTF8.GetBytes(TextFunctions.Gap(theme.GapLabel))
        );

    internal CompiledTemplate? Find(string kind) => _templates.GetValueOrDefault(kind);
}
