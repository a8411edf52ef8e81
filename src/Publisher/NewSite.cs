using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;

namespace Publisher;

/// <summary>
/// The files that a new office's site begins with: settings, rules, theme and pages, from inside the program. What only
/// the office knows is left for it to fill in.
/// </summary>
/// <param name="Place">Chooses the rule sets.</param>
/// <param name="Language">Of the pages, the comments and the guide.</param>
public sealed record NewSite(string Name, string Place, Language Language)
{
    /// <summary>Of the program's resources.</summary>
    private const string Prefix = "starter/";

    /// <summary>Lines of the pages, in either language, that the office is to replace by its own words.</summary>
    public static IReadOnlySet<string> Placeholders => InPages.Value;

    private static readonly Lazy<IReadOnlySet<string>> InPages = new(() =>
        typeof(NewSite)
            .Assembly.GetManifestResourceNames()
            .Where(n =>
                n.StartsWith(Prefix, StringComparison.Ordinal) && n.Contains("/input/pages/", StringComparison.Ordinal)
            )
            .SelectMany(n => Encoding.UTF8.GetString(ContentOf(n)).Split('\n'))
            .Select(line => line.Trim())
            .Where(IsBracketed)
            .ToHashSet(StringComparer.Ordinal)
    );

    /// <summary>Where the records will stand.</summary>
    public static string Records => InputFolder.RecordsPath;

    private bool IsChinese => Language == Language.Chinese;

    public IEnumerable<OutputFile> Files()
    {
        foreach (var name in typeof(NewSite).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
            if (name.StartsWith(Prefix, StringComparison.Ordinal) && RouteOf(name[Prefix.Length..]) is { } route)
                yield return new OutputFile(route, Filled(name));
        yield return new OutputFile(ConfigReader.SitePath, Encoding.UTF8.GetBytes(Settings()));
    }

    /// <summary>What is there in two languages stands below <c>zh-CN/</c> and <c>en/</c>.</summary>
    /// <returns>Null for the other language.</returns>
    private string? RouteOf(string name)
    {
        var (own, other) = IsChinese ? ("zh-CN/", "en/") : ("en/", "zh-CN/");
        return name.StartsWith(other, StringComparison.Ordinal) ? null
            : name.StartsWith(own, StringComparison.Ordinal) ? name[own.Length..]
            : name is "gitignore" ? ".gitignore"
            : name;
    }

    internal static bool IsBracketed(string line) => line is ['〔', .., '〕'];

    private byte[] Filled(string resource)
    {
        var content = ContentOf(resource);
        return resource.EndsWith("README.md", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("{name}", Name, StringComparison.Ordinal))
            : content;
    }

    private static byte[] ContentOf(string resource)
    {
        using var stream = typeof(NewSite).Assembly.GetManifestResourceStream(resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Every key of the settings: those that the office need not give stand in comments.</summary>
    private string Settings()
    {
        var text = new StringBuilder();
        Line(
            "# Who publishes, and what. A key without '#' holds; take the '#' away from others to give them.",
            "# 谁发布、发布什么。带 # 的项暂未启用：去掉行首的 # 和空格，填上值即可；不填的项不会出现在页面上。"
        );
        (Field Field, string Value)[] given =
        [
            (SiteShape.Name, Quoted(Name)),
            (
                SiteShape.Description,
                IsChinese
                    ? "逐项公开项目支出绩效自评表，并与按规则复算的结果并列。"
                    : "Self-evaluations of budget projects, each beside what the rules give."
            ),
            (SiteShape.Language, IsChinese ? "zh-CN" : "en"),
            (SiteShape.Place, Quoted(Place)),
            (SiteShape.Theme, "default"),
        ];
        foreach (var (field, value) in given)
            text.Append($"{field.Key}: {value}   # {Described(field)}\n");
        text.Append('\n');
        foreach (var field in SiteShape.Root.Fields.Except(given.Select(g => g.Field)))
            Offer(field, "");
        return text.ToString();

        void Line(string en, string zh) => text.Append(new BilingualText(en, zh).In(Language)).Append('\n');

        void Offer(Field field, string indent)
        {
            text.Append($"# {indent}{field.Key}:   # {Described(field)}\n");
            foreach (var inner in field.Shape is Shape.Mapping mapping ? mapping.Fields : [])
                Offer(inner, indent + "  ");
        }
    }

    private string Described(Field field) => field.Description.In(Language);

    /// <summary>As YAML takes any text: between quotation marks, in which only these two mean something.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
