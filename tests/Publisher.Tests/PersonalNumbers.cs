using System.Globalization;

namespace Publisher.Tests;

/// <summary>Valid numbers of persons who do not exist, and texts of offices that only look like such, at
/// random.</summary>
internal sealed class PersonalNumbers(int seed)
{
    private static readonly string[] Regions = ["310107", "110101", "440305", "510104", "650102", "330106", "820000"];
    private static readonly string[] Areas = ["010", "021", "025", "0512", "0755", "0898", "0311"];
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string CreditSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly Random _random = new(seed);

    public string IdNumber()
    {
        var born = new DateOnly(1930, 1, 1).AddDays(_random.Next(365 * 90));
        var digits = $"{Pick(Regions)}{born.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{Digits(3)}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Zip(weights, (d, w) => (d - '0') * w).Sum() % 11];
    }

    public string Mobile() => $"1{_random.Next(3, 10)}{Digits(9)}";

    public string Landline(string separator)
    {
        var area = Pick(Areas);
        return $"{area}{separator}{_random.Next(2, 9)}{Digits(area.Length == 3 ? 7 : _random.Next(6, 8))}";
    }

    public string BankCard()
    {
        var prefix = Pick("6222", "6217", "6228", "6259", "9558", "4367", "5187", "3568", "2409");
        var length = prefix[0] is '6' or '9' ? _random.Next(16, 20) : 16;
        var digits = prefix + Digits(length - 5);
        for (var check = 0; ; check++)
            if (IsLuhn($"{digits}{check}"))
                return $"{digits}{check}";
    }

    public string Plate()
    {
        var head = $"{Provinces[_random.Next(Provinces.Length)]}{Letter()}";
        return _random.Next(4) switch
        {
            0 => $"{head}{Digits(5)}",
            1 => $"{head}·{Digits(1)}{Letter()}{Digits(3)}",
            2 => $"{head}D{Digits(5)}",
            _ => $"{head}{Letter()}{Letter()}{Digits(3)}",
        };
    }

    public string Passport() => _random.Next(2) == 0 ? $"E{_random.Next(3, 10)}{Digits(7)}" : $"E{Letter()}{Digits(7)}";

    public string Email() => $"{Pick("zhang.san", "li_si", "w5", "a-b+c")}@{Pick("example.com", "mail.example.cn")}";

    public string Address() =>
        Pick("曹杨路", "兰溪路", "北石村", "阳光花园小区")
        + Pick(
            $"{_random.Next(1, 999)}弄{_random.Next(1, 99)}号{_random.Next(101, 3000)}室",
            $"{_random.Next(1, 999)}号{_random.Next(101, 999)}室",
            $"{_random.Next(1, 30)}栋{_random.Next(1, 9)}单元{_random.Next(101, 999)}",
            $"{_random.Next(1, 30)}幢{_random.Next(1, 9)}单元{_random.Next(101, 999)}室"
        );

    /// <summary>Full-width digits, Chinese numerals, groups, a line break of folded text.</summary>
    public string Disguised(string number, int[] groups)
    {
        switch (_random.Next(5))
        {
            case 0:
                return string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c));
            case 1:
                return string.Concat(number.Select(c => char.IsAsciiDigit(c) ? "〇一二三四五六七八九"[c - '0'] : c));
            case 2:
                return number;
            default:
                var separator = Pick(" ", "-", "—", "　", "\n    ");
                var (text, at) = ("", 0);
                foreach (var size in groups.Where(_ => at < number.Length))
                {
                    var end = Math.Min(at + size, number.Length);
                    (text, at) = (text + (at > 0 ? separator : "") + number[at..end], end);
                }
                return text + number[at..];
        }
    }

    /// <summary>A line of what offices write that has many digits and tells of no person.</summary>
    public string Harmless() =>
        _random.Next(18) switch
        {
            0 => $"沪财预〔{Year()}〕{_random.Next(1, 999)}号",
            1 => $"索引号：{Pick("AC4110000", "SY310107", "000014349")}/{Year()}-{Digits(5)}",
            2 => $"统一社会信用代码：{CreditCode()}",
            3 => $"{_random.Next(1, 99_999).ToString("N0", CultureInfo.InvariantCulture)}.{Digits(2)}万元",
            4 => $"共支出{_random.Next(1, 9)}{Digits(_random.Next(4, 11))}元",
            5 => $"{Year()}-{_random.Next(10, 13)}-{_random.Next(10, 29)} 10:{_random.Next(10, 60)}",
            6 => $"{Year()}{_random.Next(10, 13)}{_random.Next(10, 29)}",
            7 => $"合同编号HT-{Year()}-{Digits(4)}-{Digits(6)}",
            8 => $"{Year()} {Year()} {Year()} {Year()}",
            9 => $"大渡河路{_random.Next(1, 1999)}号",
            10 => $"服务热线12345、400-{Digits(3)}-{Digits(4)}",
            11 => $"沪公网安备3101070200{Digits(4)}号",
            12 => $"沪ICP备{Year()}{Digits(6)}号-1",
            13 => $"进度{_random.Next(0, 100)}.{Digits(11)}%",
            14 => $"https://example.gov.cn/{Year()}/{Digits(11)}/index.html",
            15 => $"第{_random.Next(1, 30)}号楼第{_random.Next(1, 30)}会议室，{_random.Next(100, 999)}人次",
            16 => $"规格A{_random.Next(3, 5)}纸{Digits(4)}箱，型号GB{Digits(5)}-{Year()}",
            _ => $"{Digits(2)}.{Digits(2)} {Digits(2)}.{Digits(2)} {Digits(3)}.00",
        };

    public T Pick<T>(params T[] of) => of[_random.Next(of.Length)];

    public int Next(int limit) => _random.Next(limit);

    private string CreditCode()
    {
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        var digits = $"{Pick("11", "12", "13", "51", "91")}{Pick(Regions)}{Digits(8)}{Pick("X", Digits(1))}";
        var sum = digits.Zip(weights, (d, w) => CreditSigns.IndexOf(d, StringComparison.Ordinal) * w).Sum();
        return digits + CreditSigns[(31 - (sum % 31)) % 31];
    }

    private string Year() => _random.Next(2015, 2027).ToString(CultureInfo.InvariantCulture);

    private char Letter() => Letters[_random.Next(Letters.Length)];

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => _random.Next(10)));

    private static bool IsLuhn(string digits) =>
        digits.Reverse().Select((d, i) => i % 2 == 0 ? d - '0' : (d - '0') * 2 / 10 + ((d - '0') * 2 % 10)).Sum() % 10
        == 0;
}
