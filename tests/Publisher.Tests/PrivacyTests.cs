using Publisher.Diagnostics;
using Publisher.Privacy;
using Publisher.Reading;

namespace Publisher.Tests;

/// <summary>Numbers and addresses of persons: every one is found, and nothing else.</summary>
public sealed class PrivacyTests
{
    private const int Many = 4_000;

    private static readonly string[] Before = ["", "联系人：", "其中，", "手机", "（", "see "];
    private static readonly string[] Behind = ["", "。", "，已核实", "）", " ok"];

    public static TheoryData<PersonalDataKind> Kinds => [.. Enum.GetValues<PersonalDataKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_valid_number_is_found_and_its_mask_is_found_no_more(PersonalDataKind kind)
    {
        var (numbers, scan) = (new PersonalNumbers((int)kind), new PersonalDataScan());
        for (var i = 0; i < Many; i++)
        {
            var number = NumberOf(kind, numbers);
            var before = kind == PersonalDataKind.Email ? "邮箱：" : numbers.Pick(Before);
            var text = $"{before}{number}{numbers.Pick(Behind)}";
            var found = scan.Find(text).ToList();
            Assert.True(found is [var data] && data.Kind == kind, $"{text}: {string.Join(", ", found)}");
            var told = text.Substring(found[0].Start, found[0].Length);
            // The name of the road may stay.
            Assert.Equal(number, kind == PersonalDataKind.HomeAddress ? $"{number[..^told.Length]}{told}" : told);
            var masked = text.Replace(told, found[0].Mask, StringComparison.Ordinal);
            Assert.True(scan.Find(masked).Count == 0, masked);
        }
    }

    private static string NumberOf(PersonalDataKind kind, PersonalNumbers numbers) =>
        kind switch
        {
            PersonalDataKind.IdNumber => numbers.Disguised(
                numbers.IdNumber(),
                numbers.Pick<int[]>([6, 8, 4], [6, 4, 4, 4])
            ),
            PersonalDataKind.MobilePhone => numbers.Disguised(numbers.Mobile(), numbers.Pick<int[]>([3, 4, 4], [3, 8])),
            PersonalDataKind.Landline => numbers.Landline(numbers.Pick("", "-", " ", "－", "—")),
            PersonalDataKind.BankCard => numbers.Disguised(numbers.BankCard(), [4, 4, 4, 4, 3]),
            PersonalDataKind.Email => numbers.Email(),
            PersonalDataKind.LicencePlate => numbers.Plate(),
            PersonalDataKind.Passport => numbers.Passport(),
            _ => numbers.Address(),
        };

    /// <summary>In quotation marks YAML takes each character as its number, and a line break as nothing.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_valid_number_is_found_in_escapes_and_no_excerpt_tells_it(PersonalDataKind kind)
    {
        var (numbers, checks) = (new PersonalNumbers(100 + (int)kind), new PrivacyChecks([]));
        for (var i = 0; i < Many; i++)
        {
            var escaped = string.Concat(NumberOf(kind, numbers).Select(c => Escaped(c, numbers)));
            var findings = new DiagnosticBag();
            checks.Check(new SourceFile("a.yml", $"a: 1\nb: \"\\t{escaped}。\"\nc: \\\n"), [], findings);
            Assert.True(findings.Findings is [{ Span.Line: >= 2 }], $"{escaped}: {findings.Findings.Count}");
            var (told, again) = (findings.Findings[0].Span.File.Text, new DiagnosticBag());
            checks.Check(new SourceFile("a.yml", told), [], again);
            Assert.True(again.Findings.Count == 0, told);
        }
    }

    private static string Escaped(char c, PersonalNumbers numbers) =>
        numbers.Next(5) switch
        {
            0 when c < 0x100 => $"\\x{(int)c:x2}",
            1 or 0 => $"\\u{(int)c:X4}",
            2 => $"\\U{(int)c:X8}",
            // A space at the beginning of a line is none.
            _ when c == ' ' => "\\ ",
            3 => $"{c}\\\n    ",
            _ => $"{c}",
        };

    [Fact]
    public void Ten_thousand_records_of_offices_give_no_alarm()
    {
        var (numbers, scan) = (new PersonalNumbers(11), new PersonalDataScan());
        var lines = File.ReadAllLines(Repository.At("input/records/2023/pt-zfb-05.yml"));
        for (var i = 0; i < 10_000; i++)
        {
            var record = lines.ToArray();
            for (var n = 0; n < 12; n++)
                record[numbers.Next(record.Length)] += numbers.Pick("，", "；", " ", "（") + numbers.Harmless();
            var text = string.Join('\n', record);
            Assert.All(scan.Find(text), d => Assert.Fail($"{d.Kind}: {text[Math.Max(0, d.Start - 20)..d.End]}"));
        }
    }

    [Fact]
    public void The_real_forms_and_the_pages_give_no_alarm()
    {
        var scan = new PersonalDataScan();
        foreach (var file in Directory.GetFiles(Repository.At("input"), "*", SearchOption.AllDirectories))
            Assert.Empty(scan.Find(File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("35010119900101123X", "")] // The check digit is wrong.
    [InlineData("310107199013011234", "")] // There is no such month.
    [InlineData("12345678901", "")]
    [InlineData("0.13800138000", "")]
    [InlineData("13800138000元", "")]
    [InlineData("138001380001", "")]
    [InlineData("2021-0310-20250101", "")]
    [InlineData("6222021234567890", "")]
    [InlineData("电话：62345678", "****5678")]
    [InlineData("数量62345678", "")]
    [InlineData("+86 138 0013 8000", "+86 138 **** 8000")]
    [InlineData("(021)62345678-8012", "(021)****5678")]
    [InlineData("2023 13800138000", "138****8000")]
    [InlineData("第一13800138000", "138****8000")]
    [InlineData("护照号码E20231234", "E*****234")]
    [InlineData("编号E20231234", "")]
    [InlineData("大渡河路1668号", "")]
    [InlineData("家住大渡河路1668号", "路****号")]
    [InlineData("北石村5组12号", "村*组**号")]
    [InlineData("长寿路街道", "")]
    [InlineData("138****8000", "")]
    public void What_is_found_depends_on_what_stands_around_it(string text, string mask)
    {
        var found = new PersonalDataScan().Find(text);
        if (mask.Length == 0)
            Assert.Empty(found);
        else
            Assert.Contains(Assert.Single(found).Mask.Trim('路', '村'), mask, StringComparison.Ordinal);
    }

    [Fact]
    public void No_finding_tells_what_it_warns_of()
    {
        using var site = new TestSite().WithFile(
            "input/records/2023/case.yml",
            Repository.Cases("reject/PB6301-personal-data.yml")
        );
        foreach (var told in new[] { site.Run("check").Out, site.Run("check", "--lang", "zh").Out })
        {
            Assert.Contains("138-****-8000", told, StringComparison.Ordinal);
            foreach (var secret in new[] { "0013", "19900101", "12345", "601室", "zhang", "6234" })
                Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_other_finding_of_the_file_tells_it()
    {
        using var site = TestSite.OfTheRealForms();
        var record = site.Record("pt-zfb-01");
        var name = record.Split('\n').First(l => l.Contains("- name: ", StringComparison.Ordinal));
        var told = $"{name[..name.IndexOf("name: ", StringComparison.Ordinal)]}name: 热线13800138000完成率[?]";
        site.WithRecord(record.Replace(name, told, StringComparison.Ordinal), "pt-zfb-01");
        foreach (var format in new[] { "text", "json", "sarif", "csv" })
        {
            var output = site.Run("check", "--format", format).Out;
            Assert.Contains("PB2201", output, StringComparison.Ordinal);
            Assert.Contains("138****8000", output, StringComparison.Ordinal);
            Assert.DoesNotContain("13800138000", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nobody_approves_what_tells_of_a_person()
    {
        var form = File.ReadAllText(Repository.Cases("reject/PB6301-personal-data.yml"));
        var draft = form[..form.IndexOf("publication:", StringComparison.Ordinal)];
        using var site = new TestSite().WithRecord(draft);
        var (exitCode, output, _) = site.Run("approve", "2023/case", "--by", "公开审批", "--on", "2026-11-23");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB6301 personal-data", output, StringComparison.Ordinal);
        Assert.Equal(draft, File.ReadAllText(site.At("input/records/2023/case.yml")));
    }

    [Fact]
    public void A_page_is_looked_through_and_may_say_why_something_stays()
    {
        using var site = TestSite.OfTheRealForms().WithAbout("咨询电话 021-62345678。");
        Assert.Contains("input/pages/about.md:", site.Run("check").Out, StringComparison.Ordinal);
        Assert.Equal(1, site.Run("build").ExitCode);
        Assert.Empty(site.Published());

        var text = File.ReadAllText(site.At("input/pages/about.md"));
        site.With(
            "input/pages/about.md",
            text.Replace(
                "order: 1\n",
                "order: 1\nprivacy:\n  - {text: 021-62345678, reason: 单位电话, by: 公开审批}\n",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(0, site.Run("build").ExitCode);
    }

    [Fact]
    public void The_contacts_of_the_office_may_stand_anywhere()
    {
        using var site = TestSite
            .OfTheRealForms()
            .WithAbout("电话：（021）5256 4588，或写信到 Office@example.gov.cn。");
        Assert.Equal(1, site.Run("build").ExitCode);
        var settings = File.ReadAllText(site.At("output-config/site.yml"));
        site.With(
            "output-config/site.yml",
            $"{settings}contact: mailto:office@example.gov.cn\ngovernment:\n  phone: 021-52564588\n"
        );
        Assert.Equal(0, site.Run("build").ExitCode);
    }

    [Fact]
    public void What_the_theme_hands_out_is_looked_through_too()
    {
        using var site = TestSite.OfTheRealForms().With("themes/default/static/notice.txt", "联系 13800138000");
        Assert.Contains("themes/default/static/notice.txt:1:4:", site.Run("check").Out, StringComparison.Ordinal);
        var settings = File.ReadAllText(site.At("output-config/site.yml"));
        const string exception = "{text: '13800138000', reason: 值班手机, by: 公开审批}";
        site.With("output-config/site.yml", $"{settings}privacy:\n  - {exception}\n");
        Assert.DoesNotContain("PB6301", site.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_record_may_be_withdrawn_for_what_it_told()
    {
        using var site = TestSite.OfTheRealForms();
        const string path = "input/records/2023/pt-zfb-01.yml";
        var text = File.ReadAllText(site.At(path));
        site.With(path, $"{text}# 13800138000\n");
        Assert.Contains(":82:", site.Run("check").Out, StringComparison.Ordinal);
        site.With(
            path,
            $"{text}  withdrawals:\n    - {{by: 公开审批, on: 2026-12-01, reason: 含个人信息}}\n# 13800138000\n"
        );
        Assert.DoesNotContain("PB6301", site.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_is_told_by_line_and_column_of_the_file()
    {
        var file = new SourceFile("a.md", "# 标题\r\n\r\n𠮷电话 13800138000\r\n再 li@example.com\r\n");
        var findings = new DiagnosticBag();
        new PrivacyChecks([]).Check(file, [], findings);
        Assert.Equal(
            [(3, 6, "𠮷电话 138****8000"), (4, 3, "再 l*@example.com")],
            findings.Findings.Select(f => (f.Span.Line, f.Span.Column, f.Excerpt))
        );
    }

    [Theory]
    [InlineData(@"联系 \u00313800138000", 4, 16, @"联系 \u003138****8000")]
    [InlineData(@"\\\x31380013800\x30。", 3, 17, @"\\\x3138****800\x30。")]
    [InlineData(@"138001380\x30\x30", 1, 17, @"138****80\x30\x30")]
    [InlineData(@"1\x338\x30\x30\x31\x338000", 1, 26, @"1\x338****************8000")]
    public void An_escape_is_masked_whole_where_it_is_masked(string text, int column, int length, string excerpt)
    {
        var findings = new DiagnosticBag();
        new PrivacyChecks([]).Check(new SourceFile("a.yml", text), [], findings);
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((column, length, excerpt), (finding.Span.Column, finding.Span.Length, finding.Excerpt));
        Assert.Equal("138****8000", finding.Values.Single(v => v.Name == "expected").Value.En);
    }

    [Theory]
    [InlineData(@"\\u00313800138000")]
    [InlineData(@"\u0031380013800")]
    [InlineData(@"\uD83800138000\")]
    [InlineData(@"\UFFFFFFFF13800138")]
    public void What_is_no_number_or_no_escape_gives_no_alarm(string text)
    {
        var findings = new DiagnosticBag();
        new PrivacyChecks([]).Check(new SourceFile("a.yml", text), [], findings);
        Assert.Empty(findings.Findings);
    }

    [Fact]
    public void The_schema_lets_a_record_say_why()
    {
        Assert.Contains("\"privacy\"", FileSchemas.ToJson("record"), StringComparison.Ordinal);
    }
}
