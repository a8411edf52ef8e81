using Publisher.Diagnostics;

namespace Publisher.Publishing;

/// <summary>Why a site could not be brought to where readers see it.</summary>
public static class PublishingCodes
{
    public static readonly DiagnosticCode NotATarget = new(
        "PB9501",
        "not-a-target",
        Severity.Error,
        new("'{found}' is no place that a site can be published to", "“{found}”不是可以发布到的位置"),
        new(
            "A site goes to a folder or to object storage that speaks S3. For storage, the address of the service "
                + "must be known too.",
            "网站可发布到文件夹，或支持 S3 的对象存储；后者还须给出服务地址。"
        ),
        new(
            "write --to folder:/path, or --to s3://bucket/prefix with --endpoint https://…",
            "写成 --to folder:/path，或 --to s3://bucket/prefix 并加 --endpoint https://…"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode NoCredentials = new(
        "PB9502",
        "no-credentials",
        Severity.Error,
        new("the environment has no {found}", "环境变量中没有 {found}"),
        new(
            "The keys of the storage are read from the environment alone, so that they stand in no file and no log.",
            "对象存储的密钥只从环境变量读取，不会写进任何文件或日志。"
        ),
        new(
            "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for this command",
            "运行时设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode Refused = new(
        "PB9503",
        "storage-failed",
        Severity.Error,
        new("the storage did not take or give '{found}': {reason}", "对象存储未能存取“{found}”：{reason}"),
        new(
            "The service refused, or could not be reached after several attempts. What readers see is whole: pages "
                + "follow what they need, and nothing is deleted before the end.",
            "服务拒绝，或多次尝试后仍无法连接。读者看到的网站是完整的：先传数据，后传页面，最后才删除。"
        ),
        new("run the command again: it goes on where it stopped", "重新运行该命令，会从中断处继续")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode OtherHistory = new(
        "PB9504",
        "other-history",
        Severity.Error,
        new("what stands at '{found}' is not an earlier release of this site", "“{found}”处的内容不是本站以前的发布"),
        new(
            "The release log there is not the beginning of this site's log: it is another site's, or a later release "
                + "of this one. Publishing over it would break the chain that readers check.",
            "那里的发布日志不是本站日志的前一段：属于别的网站，或比本站更新。覆盖会断掉读者核对的链条。"
        ),
        new(
            "check the target's name; publish to an empty place, or from the site that continues that log",
            "核对目标名称；发布到空的位置，或用接续该日志的网站发布"
        )
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode Busy = new(
        "PB9505",
        "target-busy",
        Severity.Error,
        new("another run is publishing to '{found}'", "另一次发布正在写入“{found}”"),
        new(
            "While this run was under way another one began, or ended. Two at once would mix two releases.",
            "本次发布期间，另一次发布开始或完成了；同时进行会混入两个版本。"
        ),
        new("wait until the other has ended, and run the command again", "等另一次结束后重新运行")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode Changed = new(
        "PB9506",
        "site-changed-meanwhile",
        Severity.Error,
        new("'{found}' was changed while the site was being published", "发布过程中“{found}”被改动"),
        new(
            "A build has put another release in the place of the one that was being published.",
            "有新的生成替换了正在发布的版本。"
        ),
        new("run the command again", "重新运行该命令")
    )
    {
        IsInputOutput = true,
    };
}
