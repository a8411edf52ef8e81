using Publisher.Diagnostics;

namespace Publisher.Proof;

/// <summary>What does not fit in a published site.</summary>
public static class ProofCodes
{
    public static readonly DiagnosticCode NotPublished = new(
        "PB9201",
        "no-log",
        Severity.Error,
        new("there is no release log '{found}'", "没有发布日志“{found}”"),
        new(
            "Every release adds a line to a public log. A site without one was not published "
                + "by this program, or the log "
                + "was taken away.",
            "每次发布都会在公开日志中添加一行。没有日志的网站不是本程序发布的，或日志被删除。"
        ),
        new("name the folder or the address that holds index.html", "请指向 index.html 所在的文件夹或网址")
    );

    public static readonly DiagnosticCode BrokenLog = new(
        "PB9202",
        "log-changed",
        Severity.Error,
        new(
            "'{found}', line {line}: does not follow from the line before, or is not as it was written",
            "“{found}”第 {line} 行：与上一行接不上，或已被改动"
        ),
        new(
            "Each line of the log names the hash of the line before: a line that was "
                + "changed, left out or added breaks the "
                + "chain at that place.",
            "日志每一行都记有上一行的散列值；改动、删去或插入任何一行，链条都会在那里断开。"
        ),
        new("compare with a copy of the log that somebody kept", "与他人保存的日志副本比较")
    );

    public static readonly DiagnosticCode Changed = new(
        "PB9203",
        "file-changed",
        Severity.Error,
        new("'{found}' is not what '{other}' names", "“{found}”与“{other}”所记不符"),
        new(
            "The file's bytes have another hash than the one that was published. It was "
                + "changed after the release, or is of "
                + "another release.",
            "文件的散列值与发布时不同：发布之后被改动，或来自另一次发布。"
        ),
        new(
            "make the site anew with 'publisher build --full', and find out who changed it",
            "用 publisher build --full 重新生成网站，并查明改动来源"
        )
    );

    public static readonly DiagnosticCode Missing = new(
        "PB9204",
        "file-missing",
        Severity.Error,
        new("'{found}', which '{other}' names, is not there", "“{other}”记有“{found}”，但该文件不存在"),
        new("A file that was published is gone.", "发布过的文件不见了。"),
        new("make the site anew with 'publisher build --full'", "用 publisher build --full 重新生成网站")
    );

    public static readonly DiagnosticCode Added = new(
        "PB9205",
        "file-added",
        Severity.Error,
        new("'{found}' was never published", "“{found}”从未发布过"),
        new(
            "The site holds a file that its manifest does not name. Somebody put it there.",
            "网站中有清单未记载的文件，是他人放入的。"
        ),
        new("take the file out", "移除该文件")
    );

    public static readonly DiagnosticCode ManifestUnfit = new(
        "PB9212",
        "manifest-unfit",
        Severity.Error,
        new("'{found}' is missing, or not the one that '{other}' names", "“{found}”缺失，或与“{other}”所记不符"),
        new(
            "The log's last line holds the hash of the manifest, and the manifest those of all other files: without it "
                + "none of them can be checked.",
            "日志最后一行记有清单的散列值，清单记有其他所有文件的散列值；没有它，其他文件都无法核对。"
        ),
        new(
            "put it back from a backup; or move the site away, and put the release before back with 'publisher "
                + "rollback'",
            "从备份恢复该文件；或把网站移走，再用 publisher rollback 恢复上一次发布的网站"
        )
    );

    public static readonly DiagnosticCode NotSigned = new(
        "PB9206",
        "not-signed",
        Severity.Error,
        new("there is no signature '{found}'", "没有签名“{found}”"),
        new(
            "The office has published a key, or you gave one, but the release log is not signed.",
            "公开了公钥（或您指定了公钥），但发布日志没有签名。"
        ),
        new("build with --key, as the releases before", "像以前的发布一样，用 --key 生成")
    );

    public static readonly DiagnosticCode WrongSignature = new(
        "PB9207",
        "wrong-signature",
        Severity.Error,
        new("'{found}' does not fit the release log and the key", "“{found}”与发布日志及公钥不符"),
        new(
            "The log was not signed with this key, or the log, the signature or the key was changed.",
            "日志不是用该密钥签的，或日志、签名、公钥被改动。"
        ),
        new("ask the office for its key, and give it with --key", "向发布机关索取公钥，用 --key 指定")
    );

    public static readonly DiagnosticCode CannotRead = new(
        "PB9208",
        "cannot-read-site",
        Severity.Error,
        new("the site could not be read: {reason}", "无法读取网站：{reason}"),
        new("The disk or the server refused to give a file.", "磁盘或服务器拒绝提供文件。"),
        new("try again later", "稍后再试")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode NoKey = new(
        "PB9209",
        "not-a-key",
        Severity.Error,
        new("'{found}' is not a key that can be used here", "“{found}”不是可用的密钥文件"),
        new(
            "Signing needs a secret key, as 'minisign -G' makes it; verifying needs a public key.",
            "签名需要私钥（minisign -G 生成）；验证需要公钥。"
        ),
        new("name the right file with --key", "用 --key 指定正确的文件")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode WrongPassword = new(
        "PB9210",
        "key-password",
        Severity.Error,
        new(
            "'{found}' is protected by a password, and {variable} does not hold it",
            "“{found}”有口令保护，环境变量 {variable} 中不是它的口令"
        ),
        new(
            "A build that nobody watches cannot ask for the key's password; it is taken from the environment.",
            "生成时可能无人值守，不能询问口令；口令取自环境变量。"
        ),
        new(
            "set {variable}, or use a key without a password ('minisign -G -W', 'minisign -C -W')",
            "设置 {variable}，或使用不带口令的密钥（minisign -G -W、minisign -C -W）"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode NoFolder = new(
        "PB9211",
        "no-such-folder",
        Severity.Error,
        new("there is no folder '{found}'", "没有文件夹“{found}”"),
        new(
            "What is not an address that begins with http:// or https:// is taken for a folder.",
            "不以 http:// 或 https:// 开头的，一律当作文件夹。"
        ),
        new("name the folder or the address that holds index.html", "请指向 index.html 所在的文件夹或网址")
    )
    {
        IsInputOutput = true,
    };
}
