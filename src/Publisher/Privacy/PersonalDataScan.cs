namespace Publisher.Privacy;

/// <summary>
/// A text → what it tells of persons, in one pass: everything that is looked for holds a digit or the sign of e-mail,
/// and most digits of a form are figures too short to be anything. One object for each thread.
/// </summary>
public sealed class PersonalDataScan
{
    private const int Reach = 16;
    private const int ShortestNumber = 7;
    private static readonly string[] PhoneWords = ["电话", "传真", "座机", "tel", "fax", "联系方式", "热线"];
    private static readonly string[] IdWords = ["身份证", "身份号", "证件号"];

    private readonly NumberRun _run = new();
    private readonly List<PersonalData> _found = [];

    /// <summary>In the order of the text. The list is used again for the next.</summary>
    public IReadOnlyList<PersonalData> Find(ReadOnlySpan<char> text)
    {
        _found.Clear();
        for (var at = 0; Digits.IndexOfTrigger(text[at..]) is var step and >= 0; )
        {
            at += step;
            if (text[at] is '@' or '＠')
                at = Add(EmailAddress.Around(text, at)) ?? at + 1;
            else if (IsFigure(text, at, out var end))
                at = end;
            else
                at = ReadNumbers(text, at);
        }
        return _found;
    }

    /// <summary>Few digits, alone: neither a number with groups, nor a plate, nor a part of an address.</summary>
    private static bool IsFigure(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at + 1;
        while (end < text.Length && Digits.Is(text[end]))
            end++;
        var before = at > 0 ? text[at - 1] : ' ';
        if (end - at >= ShortestNumber || before is (>= 'A' and <= 'Z') or (>= 'Ａ' and <= 'Ｚ') or '·' or '•')
            return false;
        if (end == text.Length)
            return true;
        return !HomeAddress.IsUnit(text[end]) && !GoesOn(text, end);
    }

    /// <summary>More digits behind a separator, or on the next line.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int at)
    {
        if (!MaySeparate(text[at++]))
            return false;
        while (at < text.Length && text[at] <= ' ')
            at++;
        return at < text.Length && Digits.Is(text[at]);
    }

    private static bool MaySeparate(char c) =>
        c is <= ' ' or '-' or ')' or '·' or '\u00A0' or '－' or '）' or (>= '\u2010' and <= '\u2015') or '\u3000';

    private int ReadNumbers(ReadOnlySpan<char> text, int at)
    {
        if (HomeAddress.EndOf(text, at) is { } endOfAddress)
            return Add(PersonalDataKind.HomeAddress, text, at, endOfAddress, 0, 0);
        if (LicencePlate.Around(text, at) is var (start, endOfPlate))
            return Add(PersonalDataKind.LicencePlate, text, start, endOfPlate, 0, 2);
        _run.Read(text, at);
        for (var group = 0; group < _run.Groups; )
        {
            // What was read as a part of numbers may begin an address or a plate of its own.
            if (group > 0 && HomeAddress.EndOf(text, _run[group].Start) is not null)
                return _run[group].Start;
            group += ReadNumber(text, group);
        }
        return _run.End;
    }

    /// <returns>How many groups were taken.</returns>
    private int ReadNumber(ReadOnlySpan<char> text, int first)
    {
        var digits = 0;
        for (var last = first; last < _run.Groups; last++)
            digits += _run[last].Size;
        for (var last = _run.Groups - 1; last >= first; digits -= _run[last--].Size)
            if (digits is >= ShortestNumber and <= 23 && KindOf(text, first, last) is var (kind, start, head, tail))
            {
                Add(kind, text, start, _run[last].End, head, tail);
                return last - first + 1;
            }
        return 1;
    }

    /// <returns>Null where the groups are none; else where the number begins, and how many digits the mask
    /// leaves at its ends.</returns>
    private (PersonalDataKind Kind, int Start, int Head, int Tail)? KindOf(ReadOnlySpan<char> text, int first, int last)
    {
        var digits = _run.DigitsOf(first, last);
        var (start, end) = (_run[first].Start, _run[last].End);
        if (IsTied(text, start, end))
            return first == last && Passport.StartOf(text, _run[first]) is { } letters
                ? (PersonalDataKind.Passport, letters, 0, 3)
                : null;
        if (IsId(text, digits, start, first == last))
            return (PersonalDataKind.IdNumber, start, 2, 3);
        if (BankCard.IsValid(digits) && IsCutLikeACard(first, last))
            return (PersonalDataKind.BankCard, start, 4, 4);
        if (first == last && Passport.StartOf(text, _run[first]) is { } passport)
            return (PersonalDataKind.Passport, passport, 0, 3);
        return IsAmount(text, end) ? null : PhoneOf(text, first, last);
    }

    private (PersonalDataKind Kind, int Start, int Head, int Tail)? PhoneOf(
        ReadOnlySpan<char> text,
        int first,
        int last
    )
    {
        Span<int> sizes = stackalloc int[last - first + 1];
        for (var i = first; i <= last; i++)
            sizes[i - first] = _run[i].Size;
        var digits = _run.DigitsOf(first, last);
        var start = _run[first].Start;
        var isWhole = !_run[first].IsJoined && (last + 1 == _run.Groups || !_run[last + 1].IsJoined);
        var country = PhoneNumber.CountryCode(digits);
        if (PhoneNumber.IsMobile(digits) && PhoneNumber.IsMobileGrouping(sizes) && (isWhole || first == last))
            return (PersonalDataKind.MobilePhone, start, 3, 4);
        if (country > 0 && PhoneNumber.IsMobile(digits[country..]) && IsAbroad(sizes, country))
            return (PersonalDataKind.MobilePhone, start, country + 3, 4);
        var isExtended = !_run[first].IsJoined && last + 2 == _run.Groups && _run[last + 1].Size <= 5;
        if (PhoneNumber.IsLandline(digits, sizes) && (isWhole || isExtended))
            return (PersonalDataKind.Landline, start, digits[1] is '1' or '2' ? 3 : 4, 4);
        if (PhoneNumber.IsLocal(digits) && isWhole && sizes.Length <= 2 && Digits.IsAfter(text, start, 8, PhoneWords))
            return (PersonalDataKind.Landline, start, 0, 4);
        return null;
    }

    /// <summary>86 as a group of its own, or glued to the number.</summary>
    private static bool IsAbroad(ReadOnlySpan<int> sizes, int country) =>
        sizes.Length == 1 || (sizes[0] == country && PhoneNumber.IsMobileGrouping(sizes[1..]));

    private static bool IsId(ReadOnlySpan<char> text, ReadOnlySpan<char> digits, int start, bool isOneGroup) =>
        IdNumber.IsValid(digits)
            ? !Digits.IsAfter(text, start, Reach, ["信用代码"])
            : isOneGroup && IdNumber.IsOld(digits) && Digits.IsAfter(text, start, Reach, IdWords);

    /// <summary>In one piece, or in fours as it stands on the card; nothing else belongs to it.</summary>
    private bool IsCutLikeACard(int first, int last)
    {
        if (first == last)
            return true;
        for (var i = first; i < last; i++)
            if (_run[i].Size != 4 && !(i == first && _run[i].Size == 6 && last == first + 1))
                return false;
        return first == 0 && last == _run.Groups - 1;
    }

    /// <summary>Part of a word, an address on the web or a longer figure: 0.13812345678.</summary>
    private static bool IsTied(ReadOnlySpan<char> text, int start, int end)
    {
        var (before, behind) = (start > 0 ? text[start - 1] : ' ', end < text.Length ? text[end] : ' ');
        var isFraction = before is '.' or ',' && start > 1 && Digits.Is(text[start - 2]);
        var goesOn = behind is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);
        return isFraction || goesOn || IsPartOfWord(before) || IsPartOfWord(behind);
    }

    private static bool IsPartOfWord(char c) => char.IsAsciiLetter(c) || c is '_' or '/' or '=' or '#' or '%';

    private static bool IsAmount(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] is '元' or '万' or '亿' or '％' or '吨' or '度' or '米' or '㎡';

    private int? Add(PersonalData? data)
    {
        if (data is { } found)
            _found.Add(found);
        return data?.End;
    }

    private int Add(PersonalDataKind kind, ReadOnlySpan<char> text, int start, int end, int head, int tail)
    {
        _found.Add(new PersonalData(kind, start, Digits.Mask(text[start..end], head, tail)));
        return end;
    }
}
