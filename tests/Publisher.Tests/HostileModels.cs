using System.Collections;
using Publisher.Pages;

namespace Publisher.Tests;

/// <summary>A page model → one of the same shape with texts that nobody expects, and lists of any length.</summary>
/// <param name="texts">Instead of those that nobody expects.</param>
internal sealed class HostileModels(int seed, string[]? texts = null)
{
    private static readonly string[] Unexpected =
    [
        "",
        "[?]",
        "甲[?]乙[?][?]",
        "[[?]?]",
        "[?",
        "<script>alert(\"1\" & '2')</script>",
        "{{ page.title }}{count}",
        "&amp;&lt;[?]&gt;",
        "\ud83d",
        "\ude00\ud83d&\ud83d",
        "😀𠮷é߿ࠀ\uffff",
        "\0\t\r\n\u007f\u0080",
        "\u202E甲\u2066[?]\u200B\u3164&\u00AD",
        "1,733.50",
        new string('长', 5_000) + "<",
        string.Concat(Enumerable.Repeat("[?]\"", 500)),
    ];

    private readonly string[] _texts = texts ?? Unexpected;

    private readonly Random _random = new(seed);

    public object Of(object model)
    {
        var type = model.GetType();
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var values = constructor.GetParameters().Select(p => Of(type.GetProperty(p.Name!)!.GetValue(model), p.Name!));
        return constructor.Invoke([.. values]);
    }

    /// <summary>Keys stay, and with them what chooses among sentences: the theme has to have the words.</summary>
    private object? Of(object? value, string name) =>
        value switch
        {
            string when name.EndsWith("Key", StringComparison.Ordinal) => value,
            string => _texts[_random.Next(_texts.Length)],
            bool when name == nameof(Notice.IsList) => value,
            bool => _random.Next(2) == 0,
            int => _random.Next(-2, 3),
            IReadOnlyDictionary<string, string> words => words.ToDictionary(
                w => w.Key,
                _ => _texts[_random.Next(_texts.Length)]
            ),
            IList list => List(list),
            null => null,
            _ => Of(value),
        };

    /// <summary>Lists that a page takes for granted keep their first item.</summary>
    private Array List(IList list)
    {
        var items = list.Cast<object>()
            .SelectMany((item, at) => Enumerable.Repeat(item, _random.Next(at == 0 ? 1 : 0, 3)))
            .ToList();
        var type = list.GetType() is { IsArray: true } array
            ? array.GetElementType()!
            : list.GetType().GetGenericArguments()[0];
        var changed = Array.CreateInstance(type, items.Count);
        for (var at = 0; at < items.Count; at++)
            changed.SetValue(Of(items[at], ""), at);
        return changed;
    }
}
