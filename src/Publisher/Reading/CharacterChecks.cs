using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>
/// A file's characters, one by one: those that no text holds keep the file back, those that a reader does not see or
/// that change what he sees are told.
/// </summary>
internal static class CharacterChecks
{
    /// <summary>What is told of a character; null where nothing is. A pair is told at its start.</summary>
    public static DiagnosticCode? CodeAt(string text, int at) =>
        IsRefused(text[at]) || IsNoncharacter(text, at) ? YamlCodes.ControlCharacter
        : HiddenCharacters.IsDirectional(text[at]) ? YamlCodes.DirectionCharacter
        : HiddenCharacters.IsInvisible(text[at]) || IsTag(text, at) ? YamlCodes.InvisibleCharacter
        : HiddenCharacters.IsJoiner(text[at]) && !IsAtHome(text, at) ? YamlCodes.InvisibleCharacter
        : IsWithoutMeaning(text, at) ? YamlCodes.CharacterWithoutMeaning
        : null;

    /// <summary>Its number as Unicode writes it, of a pair that of both halves.</summary>
    public static string NumberAt(string text, int at) =>
        char.IsSurrogatePair(text, at) ? $"U+{char.ConvertToUtf32(text, at):X}" : HiddenCharacters.NumberOf(text[at]);

    /// <summary>Whether a text may hold the character at all. A line break and a tab it may.</summary>
    private static bool IsRefused(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');

    /// <returns>Whether the file may be read.</returns>
    public static bool Check(SourceFile file, DiagnosticBag findings)
    {
        var (text, isSound, hasLoneReturn) = (file.Text, true, false);
        var (line, lineStart) = (1, 0);
        HashSet<string>? told = null;
        for (var i = 0; (i = IndexOfSuspect(text, i)) >= 0 && !findings.IsFullOf(file); i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            MoveTo(i);
            if (c == '\r')
            {
                if (!hasLoneReturn)
                    Report(YamlCodes.LoneCarriageReturn, i);
                (isSound, hasLoneReturn) = (false, true);
                (line, lineStart) = (line + 1, i + 1);
            }
            else if (CodeAt(text, i) is { } code)
            {
                // Once a file: a font's own bullets may stand before every line.
                if (code == YamlCodes.CharacterWithoutMeaning && !(told ??= []).Add(NumberAt(text, i)))
                    continue;
                Report(code, i);
                isSound &= code != YamlCodes.ControlCharacter;
            }
        }
        return isSound;

        void MoveTo(int at)
        {
            var passed = text.AsSpan(lineStart, at - lineStart);
            line += passed.Count('\n');
            lineStart += passed.LastIndexOf('\n') + 1;
        }

        void Report(DiagnosticCode code, int at)
        {
            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            findings.Report(
                code,
                new SourceSpan(file, line, at - lineStart + 1, length),
                [("found", NumberAt(text, at))]
            );
        }
    }

    /// <summary>
    /// Where a character stands that is looked at. A loop: among Chinese characters the vectorised search of the
    /// framework meets false candidates all the time.
    /// </summary>
    private static int IndexOfSuspect(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= ' ' and <= '~') or (>= '\u3165' and < '\uD800') or '\n' or '\t')
                continue;
            if (c is (>= '\u3000' and < '\u3164') or (>= '\u00B0' and < '\u034F') or (>= '\u2070' and < '\u3000'))
                continue;
            if (c is >= '\uFF01' and < '\uFFA0' or (>= '\u2010' and <= '\u2027') or '\u00A0')
                continue;
            return i;
        }
        return -1;
    }

    /// <summary>The last two places of each plane beyond the first are no characters (Unicode 23.7).</summary>
    private static bool IsNoncharacter(string text, int at) =>
        char.IsHighSurrogate(text[at])
        && char.IsSurrogatePair(text, at)
        && (char.ConvertToUtf32(text, at) & 0xFFFE) == 0xFFFE;

    /// <summary>A character that was lost, or one for private use, in the first plane or the last two (Unicode
    /// 23.5).</summary>
    private static bool IsWithoutMeaning(string text, int at) =>
        text[at] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF')
        || (text[at] is >= '\uDB80' and <= '\uDBFF' && char.IsSurrogatePair(text, at));

    /// <summary>A letter that is not shown (U+E0000 to U+E007F): texts can be hidden in them.</summary>
    private static bool IsTag(string text, int at) =>
        text[at] == '\uDB40' && at + 1 < text.Length && text[at + 1] is >= '\uDC00' and <= '\uDC7F';

    /// <summary>Between two characters of emoji or of a script that joins; elsewhere a joiner joins nothing.</summary>
    private static bool IsAtHome(string text, int at) =>
        at > 0 && at + 1 < text.Length && MayBeJoined(text[at - 1]) && MayBeJoined(text[at + 1]);

    private static bool MayBeJoined(char c) =>
        c is > '\u024F' and (< '\u2000' or > '\u206F') and (< '\u2E80' or > '\u9FFF') and (< '\uF900' or > '\uFAFF')
        && c is not (>= '\uFF00' and <= '\uFFEF');
}
