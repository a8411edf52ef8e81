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
            "“{found}”与源文件夹 {other} 相互包含，不能覆盖"
        ),
        new(
            "Publishing replaces the whole folder, and the records with it.",
            "发布会替换整个文件夹，记录也会一并丢失。"
        ),
        new("publish to a folder of its own, such as 'output'", "请发布到单独的文件夹，例如 output")
    )
    {
        IsInputOutput = true,
    };
}
