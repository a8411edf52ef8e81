using Publisher.Diagnostics;

namespace Publisher.Privacy;

/// <summary>The text of a file that will be published → findings about persons' data in it.</summary>
/// <param name="office">What the office tells of itself in its settings: free to be published anywhere.</param>
public sealed class PrivacyChecks(IEnumerable<string> office)
{
    private static readonly Dictionary<PersonalDataKind, BilingualText> Names = new()
    {
        [PersonalDataKind.IdNumber] = new("an identity number", "身份证号"),
        [PersonalDataKind.MobilePhone] = new("a mobile number", "手机号码"),
        [PersonalDataKind.Landline] = new("a telephone number", "电话号码"),
        [PersonalDataKind.BankCard] = new("the number of a bank card", "银行卡号"),
        [PersonalDataKind.Email] = new("an e-mail address", "电子邮箱"),
        [PersonalDataKind.LicencePlate] = new("a licence plate", "车牌号"),
        [PersonalDataKind.Passport] = new("the number of a passport or travel permit", "护照或通行证号"),
        [PersonalDataKind.HomeAddress] = new("an address down to the door", "到门牌的住址"),
    };

    private readonly string[] _office = [.. office.Select(t => Digits.Normal(t)).Where(t => t.Length > 0)];
    private readonly PersonalDataScan _scan = new();

    /// <param name="exceptions">Texts of the file that may be published, each with its place.</param>
    public void Check(SourceFile file, IReadOnlyList<Sourced<string>> exceptions, DiagnosticBag findings)
    {
        var found = FindIn(file.Text);
        if (found.Count == 0 && exceptions.Count == 0)
            return;
        var free = exceptions.Select(e => Digits.Normal(e.Value)).ToList();
        var (isUsed, hidden) = (new bool[free.Count], new List<(string, string)>());
        var (places, end) = (new Places(file, found), 0);
        foreach (var data in found.Where(d => d.Start >= end))
        {
            end = data.End;
            var span = places.Of(data);
            var exception = free.FindIndex(t => t.Contains(data.Normal, StringComparison.Ordinal));
            if (exception >= 0)
                isUsed[exception] |= exceptions.All(e => e.Span.Line != span.Line);
            else if (!Array.Exists(_office, t => t.Contains(data.Normal, StringComparison.Ordinal)))
            {
                findings.Report(PrivacyCodes.PersonalData, span, [("kind", Names[data.Kind]), ("expected", data.Mask)]);
                hidden.Add((data.Text, data.Mask));
                hidden.Add((file.Text[data.Start..data.End], data.Mask));
            }
        }
        if (hidden.Count > 0)
            findings.Hide(file, hidden);
        for (var i = 0; i < isUsed.Length; i++)
            if (!isUsed[i])
                findings.Report(PrivacyCodes.ExceptionUnused, exceptions[i].Span, [("found", exceptions[i].Value)]);
    }

    /// <summary>As the text stands, and as its escapes say: where both find something, the two overlap.</summary>
    private List<Found> FindIn(string text)
    {
        var found = FindIn(text, at => at);
        if (UnescapedText.Of(text) is not { } unescaped)
            return found;
        return [.. found.Concat(FindIn(unescaped.Text, unescaped.SourceOf)).OrderBy(d => d.Start)];
    }

    private List<Found> FindIn(string text, Func<int, int> sourceOf) =>
        [
            .. _scan
                .Find(text)
                .Select(d => new Found(
                    d.Kind,
                    d.Mask,
                    text.Substring(d.Start, d.Length),
                    Digits.Normal(text.AsSpan(d.Start, d.Length)),
                    [.. Enumerable.Range(d.Start, d.Length + 1).Select(sourceOf)]
                )),
        ];

    /// <param name="Text">As it reads, its escapes resolved.</param>
    /// <param name="Normal">What is to be masked, to be compared with others.</param>
    /// <param name="Bounds">Where each character of the mask begins in the file, and the last one ends.</param>
    private sealed record Found(PersonalDataKind Kind, string Mask, string Text, string Normal, int[] Bounds)
    {
        public int Start => Bounds[0];

        public int End => Bounds[^1];
    }

    /// <summary>Offsets → places of the file with all masks put on: none is told in an excerpt.</summary>
    private sealed class Places
    {
        private readonly SourceFile _masked;
        private int _line = 1;
        private int _start;
        private int _at;

        public Places(SourceFile file, IReadOnlyList<Found> found)
        {
            var text = file.Text.ToCharArray();
            foreach (var data in found)
                for (var i = 0; i < data.Mask.Length; i++)
                    if (data.Mask[i] == '*')
                        Hide(text.AsSpan(data.Bounds[i]..data.Bounds[i + 1]));
            _masked = file.WithText(new string(text));
        }

        /// <summary>In the order of the text. Of what goes on over a line break, the first line.</summary>
        public SourceSpan Of(Found data)
        {
            for (; _at < data.Start; _at++)
                if (_masked.Text[_at] == '\n')
                    (_line, _start) = (_line + 1, _at + 1);
            var text = _masked.Text.AsSpan(data.Start..data.End);
            var length = text.IndexOfAny('\n', '\r') is var end and >= 0 ? end : text.Length;
            return new SourceSpan(_masked, _line, data.Start - _start + 1, length);
        }

        /// <summary>All of an escape, but a line break in it: lines keep their numbers.</summary>
        private static void Hide(Span<char> escape)
        {
            foreach (ref var c in escape)
                c = c is '\n' or '\r' ? c : '*';
        }
    }
}
