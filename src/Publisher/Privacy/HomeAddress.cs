namespace Publisher.Privacy;

/// <summary>
/// An address down to the door: behind the name of a road, a village or an estate come numbers, and among them that of
/// a flat. To the 街道 or 镇 an address may be told, and so may the number of a house where it does not say that someone
/// lives there.
/// </summary>
internal static class HomeAddress
{
    private const string Names = "路街道巷村里园苑坊区镇弄庄城寓厦邨";
    private const string Units = "号弄栋幢座室楼层户组单巷支";
    private const int Reach = 30;
    private static readonly string[] Words = ["住址", "家住", "住在", "居住", "户籍", "家庭地址", "现住", "通讯地址"];

    public static bool IsUnit(char c) => c > '\u4E00' && Units.Contains(c);

    /// <param name="at">The first digit behind the name.</param>
    /// <returns>Where the address ends; null where it is none.</returns>
    public static int? EndOf(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !Names.Contains(text[at - 1]))
            return null;
        var (start, isDoor, isGroup, hasStair) = (at, false, false, false);
        while (at < text.Length && Digits.Is(text[at]))
        {
            var digits = at;
            while (at < text.Length && Digits.Is(text[at]))
                at++;
            if (at - digits > 5)
                return null;
            var unit = at < text.Length ? text[at] : ' ';
            if (hasStair && !Units.Contains(unit))
                return at;
            if (!Units.Contains(unit))
                break;
            at +=
                text[at..].StartsWith("单元") || text[at..].StartsWith("号楼") || text[at..].StartsWith("支弄") ? 2 : 1;
            if (unit is '室' or '户' || (isGroup && unit == '号'))
                return at;
            (isGroup, hasStair, isDoor) = (isGroup || unit == '组', hasStair || unit == '单', isDoor || unit == '号');
            if (at < text.Length && text[at] is ' ' or '-' && at + 1 < text.Length && Digits.Is(text[at + 1]))
                at++;
        }
        return isDoor && Digits.IsAfter(text, start, Reach, Words) ? at : null;
    }
}
