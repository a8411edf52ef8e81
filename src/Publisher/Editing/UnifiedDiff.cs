using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Editing;

/// <summary>Two texts of a file → what was changed, in the form that <c>diff -u</c> made common.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>More differences than this are told as one: nobody reads them line by line.</summary>
    private const int MaxDistance = 500;

    /// <returns>Lines without line breaks; none where nothing was changed.</returns>
    public static IReadOnlyList<string> Of(SourceFile was, SourceFile now)
    {
        var (a, b) = (LinesOf(was.Text), LinesOf(now.Text));
        var steps = Steps(a, b);
        var lines = new List<string>();
        for (var at = 0; at < steps.Count; )
        {
            var first = steps.FindIndex(at, s => s.Kind != ' ');
            if (first < 0)
                break;
            var start = Math.Max(at, first - Context);
            var end = EndOfHunk(steps, first);
            if (lines.Count == 0)
                lines.AddRange([$"--- {was.Path}", $"+++ {now.Path}"]);
            AddHunk(steps, start, end, lines);
            at = end;
        }
        return lines;
    }

    private static int EndOfHunk(List<Step> steps, int first)
    {
        var last = first;
        for (var i = first; i < steps.Count && i - last <= Context * 2; i++)
            if (steps[i].Kind != ' ')
                last = i;
        return Math.Min(steps.Count, last + 1 + Context);
    }

    private static void AddHunk(List<Step> steps, int start, int end, List<string> lines)
    {
        var (removed, added) = (
            steps[start..end].Count(s => s.Kind != '+'),
            steps[start..end].Count(s => s.Kind != '-')
        );
        var (oldLine, newLine) = (
            steps[..start].Count(s => s.Kind != '+') + (removed > 0 ? 1 : 0),
            steps[..start].Count(s => s.Kind != '-') + (added > 0 ? 1 : 0)
        );
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"@@ -{oldLine},{removed} +{newLine},{added} @@"));
        for (var i = start; i < end; i++)
        {
            lines.Add(steps[i].Kind + steps[i].Line.TrimEnd('\n').TrimEnd('\r'));
            if (!steps[i].Line.EndsWith('\n'))
                lines.Add(@"\ No newline at end of file");
        }
    }

    /// <summary>With their line breaks, so that a last line with one differs from a last line without.</summary>
    private static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        for (int at = 0, end; at < text.Length; at = end)
        {
            var lineBreak = text.IndexOf('\n', at);
            end = lineBreak < 0 ? text.Length : lineBreak + 1;
            lines.Add(text[at..end]);
        }
        return [.. lines];
    }

    private static List<Step> Steps(string[] a, string[] b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var tail = 0;
        while (tail < a.Length - start && tail < b.Length - start && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        return
        [
            .. a[..start].Select(l => new Step(' ', l)),
            .. Shortest(a[start..^tail], b[start..^tail]),
            .. a[^tail..].Select(l => new Step(' ', l)),
        ];
    }

    /// <summary>The shortest way from the one to the other (Myers 1986): how far each diagonal is reached, difference
    /// by difference.</summary>
    private static List<Step> Shortest(string[] a, string[] b)
    {
        var reached = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<Dictionary<int, int>>();
        for (var d = 0; d <= Math.Min(a.Length + b.Length, MaxDistance); d++)
        {
            trace.Add(new(reached));
            for (var k = -d; k <= d; k += 2)
            {
                var x = IsDown(reached, k, d) ? reached[k + 1] : reached[k - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k])
                    x++;
                reached[k] = x;
                if (x >= a.Length && x - k >= b.Length)
                    return Back(a, b, trace);
            }
        }
        return [.. a.Select(l => new Step('-', l)), .. b.Select(l => new Step('+', l))];
    }

    private static List<Step> Back(string[] a, string[] b, List<Dictionary<int, int>> trace)
    {
        var steps = new List<Step>();
        var (x, y) = (a.Length, b.Length);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var isDown = IsDown(trace[d], x - y, d);
            var fromX = trace[d][isDown ? x - y + 1 : x - y - 1];
            var fromY = fromX - (isDown ? x - y + 1 : x - y - 1);
            for (; x > fromX && y > fromY; y--)
                steps.Add(new(' ', a[--x]));
            if (d > 0)
                steps.Add(isDown ? new('+', b[fromY]) : new('-', a[fromX]));
            (x, y) = (fromX, fromY);
        }
        steps.Reverse();
        return steps;
    }

    private static bool IsDown(Dictionary<int, int> reached, int k, int d) =>
        k == -d || (k != d && reached[k - 1] < reached[k + 1]);

    private readonly record struct Step(char Kind, string Line);
}
