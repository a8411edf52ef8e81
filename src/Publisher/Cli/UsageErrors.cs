using System.Text.RegularExpressions;
using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary>
/// What is wrong with a command line, as the package or a check of ours says it in English → in the language of the
/// run.
/// </summary>
internal static class UsageErrors
{
    public static readonly BilingualText EmptyFolder = new("The path of a folder is empty.", "文件夹路径为空。");

    public static readonly BilingualText DryRunAlone = new("--dry-run goes with --fix.", "--dry-run 须与 --fix 同用。");

    /// <summary>Sentences with places; those of the package are its own, word for word.</summary>
    private static readonly BilingualText[] Sentences =
    [
        new("Unrecognized command or argument '{0}'.", "无法识别的命令或参数“{0}”。"),
        new("Required command was not provided.", "没有写命令。"),
        new("Required argument missing for command: '{0}'.", "命令“{0}”缺少参数。"),
        new("Required argument '{0}' missing for command: '{1}'.", "命令“{1}”缺少参数 {0}。"),
        new("Required argument missing for option: '{0}'.", "选项“{0}”后面缺少值。"),
        new("Option '{0}' is required.", "缺少必填的选项“{0}”。"),
        new("Option '{0}' expects a single argument but {1} were provided.", "选项“{0}”只能有一个值，写了 {1} 个。"),
        new("Argument '{0}' not recognized. Must be one of:{1}", "“{0}”不在可选范围内，应为：{1}"),
        new("Cannot parse argument '{0}' for option '{1}' as expected type '{2}'.", "选项“{1}”的值“{0}”无法识别。"),
        new("Cannot parse argument '{0}' for command '{1}' as expected type '{2}'.", "命令“{1}”的参数“{0}”无法识别。"),
        new("'{0}' was not matched. Did you mean one of the following?", "没有“{0}”。是否是下面之一？"),
        new("{0} option cannot be combined with other arguments.", "选项 {0} 不能与其他参数同时使用。"),
        new("Response file not found '{0}'.", "找不到参数文件“{0}”。"),
        EmptyFolder,
        DryRunAlone,
        new("--port takes a number from 1 to 65535, not '{0}'.", "--port 应为 1 到 65535 之间的整数，不是“{0}”。"),
        new(
            "--id takes letters, digits and single hyphens, such as pt-001.",
            "--id 由字母、数字和单个连字符组成，写法如 pt-001。"
        ),
        new("--year takes a year of four digits, such as 2024.", "--year 应为四位数的年度，写法如 2024。"),
        new("Name records, or give --all-ready, but not both.", "请写明记录，或用 --all-ready，两者只用其一。"),
        new("--by needs a role, of at most 100 characters.", "--by 应写岗位，不超过 100 个字。"),
        new(
            "'{0}' is not the year and number of a record, such as 2023/pt-001.",
            "“{0}”不是记录的年度和编号，写法如 2023/pt-001。"
        ),
        new(
            "{0} '{1}' is not a date such as 2026-11-23, from 2000 to 2100.",
            "{0}“{1}”不是 2000 至 2100 年间的日期，写法如 2026-11-23。"
        ),
    ];

    /// <summary>A sentence that is not listed stays as it is.</summary>
    public static string In(Language language, string message)
    {
        foreach (var sentence in language == Language.Chinese ? Sentences : [])
            if (Match(sentence.En, message) is { } values)
                return Place.Replace(sentence.Zh, p => values[p.Value[1] - '0']);
        return message;
    }

    private static readonly Regex Place = new(@"\{\d\}");

    /// <returns>What stands in the sentence's places; null where it is another sentence.</returns>
    private static List<string>? Match(string sentence, string message)
    {
        var pattern = string.Join("(.*?)", Place.Split(sentence).Select(Regex.Escape));
        var match = Regex.Match(message, $@"\A{pattern}\z", RegexOptions.Singleline);
        return match.Success ? [.. match.Groups.Values.Skip(1).Select(g => JoinedLines(g.Value))] : null;
    }

    /// <summary>The package lists words on lines of their own.</summary>
    private static string JoinedLines(string value) =>
        string.Join('、', value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Replace("'", "", StringComparison.Ordinal);
}
