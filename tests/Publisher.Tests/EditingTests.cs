using Publisher.Diagnostics;
using Publisher.Editing;
using Publisher.Reading;

namespace Publisher.Tests;

/// <summary>Changes to the office's files: what nobody named stays, and nobody's work is lost.</summary>
public sealed class EditingTests
{
    private const string Path = "input/records/2023/case.yml";

    [Fact]
    public void What_no_change_names_stays_byte_for_byte()
    {
        const string text = "# 说明\r\nname: 旧 # 尾注\r\n\r\nlist:\r\n  - a\r\n";
        var file = new SourceFile(Path, text) { HasByteOrderMark = true };
        var now = new TextEdits(file)
            .InsertLines(6, "end: 1")
            .Replace(new SourceSpan(file, 2, 7, 1), "新的")
            .InsertLines(4, "x: 1", "y: 2")
            .RemoveLines(5, 1)
            .Apply();
        Assert.Equal("# 说明\r\nname: 新的 # 尾注\r\n\r\nx: 1\r\ny: 2\r\nlist:\r\nend: 1\r\n", now.Text);
        Assert.True(now.HasByteOrderMark);
        Assert.Equal(file.ToBytes(), new TextEdits(file).Apply().ToBytes());
    }

    [Fact]
    public void Lines_behind_a_file_without_a_last_line_break_begin_a_line()
    {
        var file = new SourceFile(Path, "a: 1\nb: 2");
        Assert.Equal("a: 1\nb: 2\nc: 3\n", new TextEdits(file).InsertLines(3, "c: 3").Apply().Text);
    }

    [Fact]
    public void Changes_that_overlap_are_a_fault_of_the_program()
    {
        var file = new SourceFile(Path, "name: value\n");
        var edits = new TextEdits(file)
            .Replace(new SourceSpan(file, 1, 1, 8), "x")
            .Replace(new SourceSpan(file, 1, 7, 5), "y");
        Assert.Throws<InvalidOperationException>(edits.Apply);
    }

    [Fact]
    public void A_file_is_replaced_only_where_it_is_the_one_that_was_read()
    {
        using var site = new TestSite().WithRecord("name: a\n");
        var was = Read(site);
        var now = new TextEdits(was).Replace(new SourceSpan(was, 1, 7, 1), "b").Apply();
        Assert.True(EditedFile.Save(site.Root, was, now, new DiagnosticBag()));
        Assert.Equal("name: b\n", Read(site).Text);

        var findings = new DiagnosticBag();
        Assert.False(EditedFile.Save(site.Root, was, now, findings));
        Assert.Equal("PB9114 changed-meanwhile", CodeOf(findings));
        Assert.Equal("name: b\n", Read(site).Text);
        Assert.Equal(
            ["case.yml"],
            Directory.GetFiles(site.At("input/records/2023")).Select(System.IO.Path.GetFileName)
        );
    }

    [Fact]
    public void A_link_is_not_written_through()
    {
        using var site = new TestSite().WithRecord("name: a\n", "other");
        File.CreateSymbolicLink(site.At(Path), site.At("input/records/2023/other.yml"));
        var (was, findings) = (new SourceFile(Path, "name: a\n"), new DiagnosticBag());
        Assert.False(EditedFile.Save(site.Root, was, was.WithText("name: b\n"), findings));
        Assert.Equal("PB9114 changed-meanwhile", CodeOf(findings));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_leaves_the_file_as_it_was()
    {
        using var site = new TestSite().WithRecord("name: a\n");
        Directory.CreateDirectory(site.At("input/records/2023/.case.yml.new"));
        var (was, findings) = (Read(site), new DiagnosticBag());
        Assert.False(EditedFile.Save(site.Root, was, was.WithText("name: b\n"), findings));
        Assert.Equal("PB9115 cannot-write-file", CodeOf(findings));
        Assert.Equal("name: a\n", Read(site).Text);
    }

    [Fact]
    public void A_diff_shows_what_was_changed_with_three_lines_around_it()
    {
        var was = new SourceFile(Path, string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n")));
        var now = was.WithText(
            was.Text.Replace("line 4\n", "line four\n", StringComparison.Ordinal)
                .Replace("line 16\n", "", StringComparison.Ordinal)
                .Replace("line 20\n", "line 20", StringComparison.Ordinal)
        );
        Assert.Equal(
            """
            --- input/records/2023/case.yml
            +++ input/records/2023/case.yml
            @@ -1,7 +1,7 @@
             line 1
             line 2
             line 3
            -line 4
            +line four
             line 5
             line 6
             line 7
            @@ -13,8 +13,7 @@
             line 13
             line 14
             line 15
            -line 16
             line 17
             line 18
             line 19
            -line 20
            +line 20
            \ No newline at end of file
            """,
            string.Join('\n', UnifiedDiff.Of(was, now))
        );
        Assert.Empty(UnifiedDiff.Of(was, was));
    }

    [Fact]
    public void A_diff_leads_from_the_one_text_to_the_other()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (a, b) = (Lines(), Lines());
            var (was, now) = (new SourceFile(Path, string.Concat(a)), new SourceFile(Path, string.Concat(b)));
            var diff = UnifiedDiff.Of(was, now).Skip(2).Where(l => !l.StartsWith('@')).ToList();
            // So few lines stand in one hunk.
            if (diff.Count > 0)
            {
                Assert.Equal(a, diff.Where(l => l[0] != '+').Select(l => l[1..] + "\n"));
                Assert.Equal(b, diff.Where(l => l[0] != '-').Select(l => l[1..] + "\n"));
            }
            else
                Assert.Equal(was.Text, now.Text);
        }

        string[] Lines() => [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => $"{random.Next(0, 3)}\n")];
    }

    private static SourceFile Read(TestSite site) => SourceReader.Read(site.At(Path), Path, new DiagnosticBag())!;

    private static string CodeOf(DiagnosticBag findings) =>
        $"{Assert.Single(findings.Findings).Code.Id} {findings.Findings[0].Code.Name}";
}
