using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Office;

namespace Publisher.Reports;

/// <summary>
/// Findings → a page for each department, which can be sent to it and comes back with its replies, and an index for the
/// office. Each is one file that stands for itself.
/// </summary>
public static class FindingsPages
{
    private const string Index = "index.html";
    private const string OthersName = "others";
    private const int MaxNameLength = 60;

    private static readonly BilingualText Others = new(
        "Settings, pages and files without a department",
        "设置、网页及主管部门不明的文件"
    );

    private static readonly BilingualText[] Columns =
    [
        new("No.", "序号"),
        new("Place", "位置"),
        new("Finding", "问题"),
        new("To mend it", "改法"),
        new("Reply", "答复"),
    ];

    /// <summary>The names of the pages, each with what writes it.</summary>
    /// <param name="earlier">Names of pages of runs before: where nothing is found any more, they say so.</param>
    public static IReadOnlyList<(string Name, Action<Stream> Write)> Of(
        IReadOnlyList<ReportedFile> files,
        IReadOnlyList<string> earlier,
        Language language
    )
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "index" };
        var pages = new List<(string Department, string Name, IReadOnlyList<ReportedFile> Files)>();
        foreach (var group in files.GroupBy(f => f.Department ?? "").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var name = NameOf(group.Key.Length == 0 ? OthersName : group.Key, names);
            pages.Add((group.Key.Length == 0 ? Others.In(language) : group.Key, $"{name}.html", [.. group]));
        }
        foreach (var name in earlier.Select(n => Path.GetFileNameWithoutExtension(n)).Where(names.Add))
            pages.Add((name == OthersName ? Others.In(language) : name, $"{name}.html", []));
        return
        [
            (Index, stream => WriteIndex(stream, pages, language)),
            .. pages.Select(p =>
                (p.Name, (Action<Stream>)(stream => WriteDepartment(stream, p.Department, p.Files, language)))
            ),
        ];
    }

    /// <summary>The department's own name, as far as every file system takes it: the file is sent by mail.</summary>
    private static string NameOf(string department, HashSet<string> names)
    {
        var plain = string.Concat(department.Where(char.IsLetterOrDigit).Take(MaxNameLength));
        var name = plain.Length == 0 ? "_" : plain;
        for (var number = 2; !names.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{number}");
        return name;
    }

    private static void WriteIndex(
        Stream stream,
        List<(string Department, string Name, IReadOnlyList<ReportedFile> Files)> pages,
        Language language
    )
    {
        var title = new BilingualText("Findings by department", "各主管部门自评表核对意见").In(language);
        string[] columns =
            language == Language.Chinese
                ? ["主管部门", "文件", "错误", "警告"]
                : ["Department", "Files", "Errors", "Warnings"];
        OfficePage.Write(
            stream,
            language,
            title,
            page =>
            {
                WriteFacts(page, [.. pages.SelectMany(p => p.Files)], language);
                if (pages.All(p => p.Files.Count == 0))
                    page.Element("p", Nothing.In(language));
                if (pages.Count > 0)
                    page.WriteTable(
                        title,
                        columns,
                        rows =>
                        {
                            foreach (var (department, name, files) in pages)
                                WriteRow(rows, department, name, files);
                        }
                    );
            }
        );
    }

    private static void WriteRow(HtmlWriter rows, string department, string name, IReadOnlyList<ReportedFile> files)
    {
        var (findings, errors) = (files.Sum(f => f.Findings.Count), files.Sum(f => f.Errors));
        rows.Open("tr").Open("th", ("scope", "row"));
        rows.Element("a", department, ("href", Uri.EscapeDataString(name))).Close();
        foreach (var count in new[] { files.Count, errors, findings - errors })
            rows.Element("td", Text(count), ("class", "figure"));
        rows.Close();
    }

    private static void WriteDepartment(
        Stream stream,
        string department,
        IReadOnlyList<ReportedFile> files,
        Language language
    ) =>
        OfficePage.Write(
            stream,
            language,
            new BilingualText($"Findings on the self-evaluations of {department}", $"{department}：自评表核对意见").In(
                language
            ),
            page =>
            {
                page.Element("p", (files.Count == 0 ? Nothing : Request).In(language));
                WriteFacts(page, files, language);
                foreach (var file in files)
                    WriteFile(page, file, language);
                if (files.Count > 0)
                    page.Element("p", Sign.In(language), ("class", "hint"));
            }
        );

    private static readonly BilingualText Nothing = new("Nothing was found.", "没有发现问题。");

    private static readonly BilingualText Request = new(
        "Please look at each line against the original form. Where the form is wrong, correct it and send it again; "
            + "where it is right, say why in the last column. An error keeps the form from being published; a warning "
            + "is published with the form where it concerns its readers.",
        "请对照原表逐条核对：表上有误的，请更正后重新报送；表上无误的，请在“答复”栏说明理由。"
            + "标“错误”的不改正不能公开；标“警告”的，涉及读者的会随表一并公开。"
    );

    private static readonly BilingualText Sign = new(
        "Filled in by: ____________  Date: ____________",
        "填写人：____________　日期：____________"
    );

    private static void WriteFacts(HtmlWriter page, IReadOnlyList<ReportedFile> files, Language language)
    {
        var (findings, errors) = (files.Sum(f => f.Findings.Count), files.Sum(f => f.Errors));
        page.Open("dl", ("class", "facts"));
        foreach (
            var (word, count) in new[]
            {
                (new BilingualText("Files with findings", "有问题的文件"), files.Count),
                (new BilingualText("Errors", "错误"), errors),
                (new BilingualText("Warnings", "警告"), findings - errors),
            }
        )
            page.Open("div").Element("dt", word.In(language)).Element("dd", Text(count)).Close();
        page.Close();
    }

    private static void WriteFile(HtmlWriter page, ReportedFile file, Language language)
    {
        page.Element("h2", file.Title ?? file.Path);
        if (file.Title is not null)
            page.Open("p", ("class", "hint")).Element("span", file.Path, ("class", "code")).Close();
        page.WriteTable(
            new BilingualText("Findings", "问题").In(language),
            [.. Columns.Select(c => c.In(language))],
            rows =>
            {
                foreach (var (i, finding) in file.Findings.Index())
                    WriteFinding(rows, i + 1, finding, language);
            }
        );
    }

    private static void WriteFinding(HtmlWriter rows, int number, Diagnostic finding, Language language)
    {
        var isError = finding.Code.Severity == Severity.Error;
        var severity = isError ? new BilingualText("Error", "错误") : new BilingualText("Warning", "警告");
        rows.Open("tr").Element("td", Text(number), ("class", "figure"));
        rows.Open("td", ("class", "text place"));
        if (finding.Span.Line > 0)
            rows.Element(
                "div",
                new BilingualText($"line {Text(finding.Span.Line)}", $"第 {Text(finding.Span.Line)} 行").In(language)
            );
        if (finding.Origin is { } origin)
            rows.Element("div", new BilingualText($"original {origin}", $"原表 {origin}").In(language));
        rows.Element("div", Shortened(finding.Excerpt.Trim()), ("class", "code")).Close();
        rows.Open("td", ("class", "text")).Open("div");
        rows.Element("strong", severity.In(language), ("class", isError ? "alert" : "hint"));
        rows.Text($" {finding.Message(language)} ").Element("span", finding.Code.Id, ("class", "code")).Close();
        foreach (var note in finding.Notes)
            rows.Element("div", note.In(language), ("class", "hint"));
        rows.Close();
        rows.Element("td", finding.Fill(finding.Code.Remedy, language), ("class", "text"))
            .Element("td", "", ("class", "text answer"))
            .Close();
    }

    private static string Shortened(string text) => text.Length <= 120 ? text : $"{text.AsSpan(0, 120).TrimEnd()}…";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
