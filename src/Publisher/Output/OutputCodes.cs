using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>Faults of the folder that the site is written to.</summary>
public static class OutputCodes
{
    public static readonly DiagnosticCode NotOurs = new(
        "PB9101",
        "output-not-ours",
        Severity.Error,
        new(
            "'{found}' is not from an earlier build, and publishing would delete it",
            "“{found}”不是以前生成的文件，发布会把它删掉"
        ),
        new(
            "Publishing replaces the whole folder. A file in it that no build made would be lost.",
            "发布会替换整个文件夹；其中不是本程序生成的文件会丢失。"
        ),
        new(
            "move the file elsewhere, or publish to another folder with --output",
            "把该文件移走，或用 --output 发布到别的文件夹"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode CannotWrite = new(
        "PB9102",
        "cannot-write",
        Severity.Error,
        new("the site could not be written: {reason}", "无法写出网站：{reason}"),
        new(
            "The operating system refused to write. The site that was there before is unchanged.",
            "操作系统拒绝写入。原有网站没有改动。"
        ),
        new("check the folder's permissions and the free space on the disk", "检查文件夹权限和磁盘剩余空间")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode InsideSource = new(
        "PB9103",
        "output-inside-source",
        Severity.Error,
        new(
            "'{found}' holds or lies in the folder {other}, which must not be overwritten",
            "“{found}”与文件夹 {other} 相互包含，不能覆盖"
        ),
        new(
            "Publishing replaces the whole folder. Sources, a site that stands there already, and what Publisher keeps "
                + "beside one would be lost, or lose each other.",
            "发布会替换整个文件夹；源文件、已有的网站及本程序放在旁边的文件夹会丢失或互相破坏。"
        ),
        new("publish to a folder of its own, such as 'output'", "请发布到单独的文件夹，例如 output")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode Busy = new(
        "PB9104",
        "output-busy",
        Severity.Error,
        new("another build is publishing to '{found}'", "另一次生成正在发布到“{found}”"),
        new(
            "Two builds that publish to one folder at the same time would undo each other's work.",
            "两次生成同时发布到同一文件夹，会互相覆盖。"
        ),
        new("wait until it has ended, and build again", "等它结束后再生成")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode LogBroken = new(
        "PB9105",
        "log-broken",
        Severity.Error,
        new(
            "'{found}' in the live site is not the log that the last release left, so that it cannot be continued",
            "网站上的“{found}”不是上次发布时留下的发布日志，无法接续"
        ),
        new(
            "Each release adds a line to the public log that follows from the line before. A "
                + "log that was changed, or that "
                + "does not name the site beside it, would break that chain for good.",
            "每次发布都在公开日志中接续一行。日志被改动、或与网站内容对不上时，接续下去就会永久断链。"
        ),
        new(
            "run 'publisher verify' to see what was changed, and put the site back from a backup",
            "运行 publisher verify 查看改动之处，并从备份恢复网站"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode NoPrevious = new(
        "PB9106",
        "no-release-before",
        Severity.Error,
        new("there is no release before this one beside '{found}'", "“{found}”旁边没有上一次发布的网站"),
        new(
            "The release before the live one stands beside it in a folder that ends with "
                + ".previous. The first release has "
                + "none, and a build that was broken off can leave none.",
            "上一次发布的网站保存在旁边以 .previous 结尾的文件夹里；首次发布没有，生成中途被打断也可能没有。"
        ),
        new("correct or withdraw the records, and build again", "更正或撤回有关记录后重新生成")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode PreviousUnfit = new(
        "PB9107",
        "release-before-changed",
        Severity.Error,
        new("'{found}' is not what was published then", "“{found}”与当时发布的内容不符"),
        new("Only a release that is whole, byte for byte, is published again.", "只有逐字节完好的旧版本才能重新发布。"),
        new("correct or withdraw the records, and build again", "更正或撤回有关记录后重新生成")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode LeadsNowhere = new(
        "PB9109",
        "output-leads-nowhere",
        Severity.Error,
        new("'{found}' is a link that leads to no folder", "“{found}”是一个链接，但没有指向文件夹"),
        new(
            "A link stays, and the folder that it leads to is published to. Where that folder is missing, perhaps "
                + "because its disk is not mounted, a new site and a new log would begin in its place.",
            "链接本身保留，发布到它所指的文件夹。若那里没有文件夹（例如磁盘未挂载），就会另起一个新网站和新日志。"
        ),
        new(
            "make the folder that the link leads to available, or remove the link",
            "恢复链接所指的文件夹，或删除该链接"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode NotAFile = new(
        "PB9110",
        "site-file-not-plain",
        Severity.Error,
        new("'{found}' is a link, a pipe or a device, not a file", "“{found}”是链接、管道或设备，不是普通文件"),
        new(
            "What was published last is read from the site itself. Publisher makes plain files only: something else in "
                + "their place was put there by another, and to read a pipe could take for ever.",
            "上次发布的内容从网站本身读取。本程序只生成普通文件；别的东西是他人放的，读管道还可能一直等下去。"
        ),
        new("remove it, and put the site back from a backup", "把它删掉，并从备份恢复网站")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode NoLongerSigned = new(
        "PB9108",
        "no-longer-signed",
        Severity.Warning,
        new(
            "the release before was signed, and this one is not, or with another key",
            "上一次发布有签名，这一次没有，或换了密钥"
        ),
        new(
            "Readers who check the signature will find none, or one that they cannot trust.",
            "核对签名的读者会发现没有签名，或签名不可信。"
        ),
        new("publish with --key, and the key of the releases before", "用 --key 指定以前发布所用的密钥")
    );

    public static readonly DiagnosticCode ManifestLost = new(
        "PB9112",
        "manifest-lost",
        Severity.Error,
        new("'{found}' of the published site is missing or damaged", "已公开网站的“{found}”缺失或损坏"),
        new(
            "The manifest tells which files are Publisher's, and what was published of each record. The log beside it "
                + "says that a site was published here; without its manifest nothing can follow from it.",
            "清单记载哪些文件由本程序生成、各条记录公开过什么。旁边的日志说明这里发布过网站；没有清单就无法接续。"
        ),
        new(
            "put it back from a backup; or move '{other}' away, and put the release before back with 'publisher "
                + "rollback'",
            "从备份恢复该文件；或把“{other}”移走，再用 publisher rollback 恢复上一次发布的网站"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode LiveSiteGone = new(
        "PB9113",
        "live-site-gone",
        Severity.Error,
        new(
            "there is no site in '{found}', but '{other}' beside it holds the release before and its log",
            "“{found}”里没有网站，而旁边的“{other}”存有上一次发布的网站及其日志"
        ),
        new(
            "A build would begin a new log at 1, and forget what was published: readers would lose pages and the "
                + "history without a word.",
            "此时生成会从 1 重新开始日志，并忘记公开过的内容：网页和历史会无声消失。"
        ),
        new(
            "put '{found}' back from a backup, or the release before with 'publisher rollback'; to begin anew, move "
                + "'{other}' away",
            "从备份恢复“{found}”，或用 publisher rollback 恢复上一次发布的网站；要重新开始，请把“{other}”移走"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode DateBeforeLast = new(
        "PB9111",
        "date-before-last-release",
        Severity.Error,
        new(
            "the date {found} comes before {expected}, the date of release {number} in the log",
            "日期 {found} 早于日志中第 {number} 次发布的日期 {expected}"
        ),
        new(
            "The public log tells of the releases in the order in which they were made; a date that goes back would "
                + "make one of the two untrue.",
            "公开日志按先后记载各次发布；日期倒退，两者必有一个不实。"
        ),
        new(
            "give --date {expected} or a later date, or leave it out",
            "用 --date 给出 {expected} 或更晚的日期，或不写 --date"
        )
    );

    public static readonly DiagnosticCode ChangedMeanwhile = new(
        "PB9114",
        "changed-meanwhile",
        Severity.Error,
        new("'{found}' was changed or made by someone else in the meantime", "“{found}”在此期间被他人改动或新建"),
        new(
            "A command writes over a file only if it is still the one that it has read: nobody's work is lost.",
            "只有文件仍是所读到的内容时才会改写，以免丢失他人的改动。"
        ),
        new("run the command again, and look at what has changed", "再运行一次，并查看有何变化")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode CannotWriteFile = new(
        "PB9115",
        "cannot-write-file",
        Severity.Error,
        new("the file could not be written: {reason}", "无法写出该文件：{reason}"),
        new(
            "The operating system refused to write. What stood there before is unchanged.",
            "操作系统拒绝写入。原有内容没有改动。"
        ),
        new("check the folder's permissions and the free space on the disk", "检查文件夹权限和磁盘剩余空间")
    )
    {
        IsInputOutput = true,
    };
}
