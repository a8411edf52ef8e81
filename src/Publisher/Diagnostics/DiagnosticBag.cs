using System.Globalization;
using System.Runtime.InteropServices;

namespace Publisher.Diagnostics;

/// <summary>
/// The findings of one file or of one run. Checks put findings in; only the exit code and the printer take them out.
/// </summary>
/// <param name="isBrief">Warnings will be counted and not printed: they need neither the line that they stand on nor
/// its origin nor the calculation.</param>
public sealed class DiagnosticBag(bool isBrief = false)
{
    /// <summary>
    /// Findings that are told of one file: far more than a form has cells. A damaged file of a megabyte could have
    /// hundreds of thousands.
    /// </summary>
    public const int MaxOfOneFile = 1_000;

    private readonly List<Diagnostic> _findings = [];
    private readonly Dictionary<string, IReadOnlyList<(string Text, string Mask)>> _hidden = [];
    private string? _file;
    private int _ofFile;

    public IReadOnlyList<Diagnostic> Findings => _findings;

    public int Errors => _findings.Count(f => f.Code.Severity == Severity.Error);

    public int Warnings => _findings.Count - Errors;

    public bool HasErrors => _findings.Exists(f => f.Code.Severity == Severity.Error);

    /// <summary>
    /// Whether what was found keeps something back: errors always, warnings where the office asks for it.
    /// </summary>
    public bool Fails(bool strict) => HasErrors || (strict && _findings.Count > 0);

    /// <param name="values">What the code's message names; every name must be there.</param>
    /// <param name="notes">Lines under the excerpt: the calculation, the other places that take part.</param>
    public void Report(
        DiagnosticCode code,
        SourceSpan span,
        IReadOnlyList<(string Name, BilingualText Value)> values,
        params IReadOnlyList<BilingualText> notes
    )
    {
        if (IsFullOf(span.File))
            return;
        if (_ofFile == MaxOfOneFile && span.File.Path == _file)
            (code, values, notes) = (BagCodes.TooManyFindings, [("limit", Limit)], []);
        Add(
            new Diagnostic(
                code,
                span with
                {
                    File = span.File.WithoutText,
                },
                IsOnlyCounted(code) ? "" : span.File.Line(span.Line),
                values,
                notes
            )
            {
                Origin = IsOnlyCounted(code) ? null : span.Origin ?? Origin.Of(span.File, span.Line),
            }
        );
    }

    /// <summary>Nothing more is told of the file: whoever looks through it may stop.</summary>
    public bool IsFullOf(SourceFile file) => _ofFile > MaxOfOneFile && file.Path == _file;

    /// <param name="note">Made only if it may be printed.</param>
    public void Report(
        DiagnosticCode code,
        SourceSpan span,
        IReadOnlyList<(string Name, BilingualText Value)> values,
        Func<BilingualText> note
    ) => Report(code, span, values, IsOnlyCounted(code) ? [] : [note()]);

    public void Report(DiagnosticCode code, SourceSpan span) => Report(code, span, []);

    private bool IsOnlyCounted(DiagnosticCode code) => isBrief && code.Severity == Severity.Warning;

    private static string Limit => MaxOfOneFile.ToString(CultureInfo.InvariantCulture);

    public void AddRange(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
            if (!IsFullOf(finding.Span.File))
                Add(finding);
    }

    /// <summary>Texts that no finding of the file may print, whatever it was found for: each with what stands for
    /// it.</summary>
    public void Hide(SourceFile file, IReadOnlyList<(string Text, string Mask)> texts)
    {
        _hidden[file.Path] = texts;
        foreach (ref var finding in CollectionsMarshal.AsSpan(_findings))
            if (finding.Span.File.Path == file.Path)
                finding = finding.Hiding(texts);
    }

    private void Add(Diagnostic finding)
    {
        var path = finding.Span.File.Path;
        if (_hidden.TryGetValue(path, out var texts))
            finding = finding.Hiding(texts);
        (_file, _ofFile) = (path, _file == path ? _ofFile + 1 : 1);
        _findings.Add(finding);
    }

    /// <summary>The findings by file, line and column: the order in which an editor walks through them.</summary>
    public IReadOnlyList<Diagnostic> InReadingOrder() =>
        [
            .. _findings
                .OrderBy(f => f.Span.File.Path, StringComparer.Ordinal)
                .ThenBy(f => f.Span.Line)
                .ThenBy(f => f.Span.Column)
                .ThenBy(f => f.Code.Id, StringComparer.Ordinal),
        ];
}
