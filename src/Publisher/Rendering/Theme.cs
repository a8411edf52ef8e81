using System.Security.Cryptography;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Publisher.Diagnostics.SourceSpan;

namespace Publisher.Rendering;

/// <summary>
/// A theme ready to use: every template parsed, every asset named by its content, the words of one language.
/// </summary>
public sealed class Theme
{
    public const string LayoutPath = "layouts/page.html";

    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutputFile> _assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _integrity = new(StringComparer.Ordinal);
    private readonly ThemeSource _source;
    private readonly Lazy<Dictionary<string, ParsedSentence>> _sentences;

    private Theme(ThemeSource source)
    {
        _source = source;
        Strings = new ScriptObject(source.Strings.Count);
        foreach (var (key, text) in source.Strings)
            Strings[key] = text;
        Strings.IsReadOnly = true;
        _sentences = new(() => ParsedSentence.All(source.Strings.Values));
        foreach (var (name, content) in source.Assets)
        {
            var hash = SHA256.HashData(content);
            _assets[name] = new OutputFile(HashedRoute(name, hash), content);
            _integrity[name] = $"sha256-{Convert.ToBase64String(hash)}";
        }
    }

    public ThemePages Pages => _source.Pages;

    /// <summary>Assets under names made from their content, other files under their own.</summary>
    public IEnumerable<OutputFile> Assets =>
        _assets.Values.Concat(_source.Files.Select(f => new OutputFile(f.Name, f.Content)));

    internal ScriptObject Strings { get; }

    /// <summary>A word of the strings file; its key where it has none, which the pages that need it report.</summary>
    public string Word(string key) => _source.Strings.GetValueOrDefault(key, key);

    internal string GapLabel => _source.Strings.GetValueOrDefault("gap", "?");

    /// <returns>Null where a template is missing or cannot be parsed; the findings say which.</returns>
    public static Theme? Load(ThemeSource source, DiagnosticBag findings)
    {
        var theme = new Theme(source);
        var before = findings.Errors;
        var parsed = source.Templates.AsParallel().AsOrdered().Select(t => (t.Key, Template: Parse(t.Key, t.Value)));
        foreach (var (path, template) in parsed)
            theme.Add(path, template, findings);
        foreach (var path in source.Pages.Templates.Select(PagePath).Prepend(LayoutPath))
            if (!source.Templates.ContainsKey(path))
                findings.Report(ThemeCodes.TemplateMissing, SourceSpan.Whole(source.Path), [("found", path)]);
        return findings.Errors > before ? null : theme;
    }

    public static string PagePath(string kind) => $"pages/{kind}.html";

    internal Template this[string path] => _templates[path];

    internal Template? Find(string path) => _templates.GetValueOrDefault(path);

    internal ParsedSentence Parsed(string sentence) =>
        _sentences.Value.GetValueOrDefault(sentence) ?? ParsedSentence.Of(sentence);

    /// <summary>A fault while rendering → the place in the template that it happened in.</summary>
    internal SourceSpan Place(Scriban.Parsing.SourceSpan span) =>
        span.FileName is { } path && _source.Templates.TryGetValue(path, out var file)
            ? new SourceSpan(
                file,
                span.Start.Line + 1,
                span.Start.Column + 1,
                span.Start.Line == span.End.Line ? span.End.Column - span.Start.Column + 1 : 1
            )
            : SourceSpan.Whole(_source.Path);

    internal void Include(HtmlContext context, ScriptNode caller, string path)
    {
        if (!_templates.TryGetValue(path, out var template))
            throw new ScriptRuntimeException(caller.Span, $"The theme has no template '{path}'");
        context.EnterRecursive(caller);
        context.PushSourceFile(path);
        try
        {
            context.Evaluate(template.Page!);
        }
        finally
        {
            context.PopSourceFile();
            context.ExitRecursive(caller);
        }
    }

    internal string AssetRoute(ScriptNode caller, string name) =>
        _assets.TryGetValue(name, out var asset)
            ? asset.Route
            : throw new ScriptRuntimeException(caller.Span, $"The theme has no asset '{name}'");

    /// <summary>The SHA-256 that a browser checks an asset against (Subresource Integrity).</summary>
    internal string Integrity(ScriptNode caller, string name) =>
        _integrity.TryGetValue(name, out var hash)
            ? hash
            : throw new ScriptRuntimeException(caller.Span, $"The theme has no asset '{name}'");

    internal string Text(ScriptNode caller, string key) =>
        _source.Strings.TryGetValue(key, out var text)
            ? text
            : throw new ScriptRuntimeException(caller.Span, $"The strings file has no '{key}'");

    private static Template Parse(string path, SourceFile file) =>
        Template.Parse(file.Text, path, new ParserOptions { ParseFloatAsDecimal = true });

    private void Add(string path, Template template, DiagnosticBag findings)
    {
        _templates[path] = template;
        foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
            findings.Report(ThemeCodes.TemplateSyntax, Place(message.Span), [("reason", message.Message)]);
    }

    /// <summary>
    /// <c>site.css</c> becomes <c>assets/site.1a2b3c4d.css</c>: a changed file has another address,
    /// so caches never serve an old one.
    /// </summary>
    private static string HashedRoute(string name, byte[] hash) =>
        $"assets/{Path.GetFileNameWithoutExtension(name)}."
        + $"{Convert.ToHexStringLower(hash)[..8]}{Path.GetExtension(name)}";
}
