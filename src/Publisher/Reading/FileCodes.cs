using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>Faults of a file as a file, before its text is looked at.</summary>
public static class FileCodes
{
    public static readonly DiagnosticCode UnreadableFile = new(
        "PB1001",
        "unreadable-file",
        Severity.Error,
        new("the file cannot be read: {reason}", "无法读取文件：{reason}"),
        new("The operating system refused to open or read the file.", "操作系统拒绝打开或读取该文件。"),
        new("check that the file exists and that you may read it", "确认文件存在且您有读取权限")
    )
    {
        IsInputOutput = true,
    };

    public static readonly DiagnosticCode FileTooLarge = new(
        "PB1002",
        "file-too-large",
        Severity.Error,
        new("the file has {found} bytes, at most {limit} are read", "文件有 {found} 字节，上限为 {limit} 字节"),
        new(
            "A form of one project takes a few thousand bytes. A file far above that is not a record.",
            "一张自评表只有几千字节；远超此数的文件不是一份记录。"
        ),
        new(
            "keep one form a file and move everything else out of the folder",
            "一个文件只放一张表，其余内容移出该文件夹"
        )
    );

    public static readonly DiagnosticCode InvalidUtf8 = new(
        "PB1003",
        "invalid-utf8",
        Severity.Error,
        new("byte {found} is not UTF-8 text", "字节 {found} 不是 UTF-8 文字"),
        new(
            "Records are UTF-8. Files saved by older Chinese programs are often GBK: "
                + "their text would come out garbled, so nothing is guessed.",
            "记录须为 UTF-8 编码。旧版中文软件常存为 GBK，读出会是乱码，因此不作猜测。"
        ),
        new("save the file again with the encoding UTF-8", "用编辑器把文件另存为 UTF-8 编码")
    );

    public static readonly DiagnosticCode RecordNameNotAnId = new(
        "PB1004",
        "record-name-not-an-id",
        Severity.Error,
        new(
            "the file's name '{found}' cannot be an address; expected lower-case letters, digits and hyphens",
            "文件名“{found}”不能用作网址；应只含小写英文字母、数字和连字符"
        ),
        new(
            "The file's name is the project's stable number and, with the year, the page's address: "
                + "input/records/2023/pt-001.yml becomes /2023/pt-001.html.",
            "文件名就是项目的固定编号，连同年度构成网址：input/records/2023/pt-001.yml 对应 /2023/pt-001.html。"
        ),
        new("rename the file, for example to {suggestion}", "把文件改名，例如 {suggestion}")
    );

    public static readonly DiagnosticCode MisplacedRecord = new(
        "PB1005",
        "misplaced-record",
        Severity.Error,
        new(
            "a record must stand in a folder named after its fiscal year: input/records/<year>/{found}",
            "记录应放在以年度命名的文件夹里：input/records/<年度>/{found}"
        ),
        new(
            "The folder gives the fiscal year. A record elsewhere would be published under no year, or not at all.",
            "年度取自文件夹名；放在别处的记录没有年度，无法发布。"
        ),
        new("move the file into the folder of its year", "把文件移入相应年度的文件夹")
    );

    public static readonly DiagnosticCode NotAPlainFile = new(
        "PB1006",
        "not-a-plain-file",
        Severity.Error,
        new(
            "'{found}' is a link, a pipe or a device, not a file or a folder of its own",
            "“{found}”是链接、管道或设备，不是普通文件或文件夹"
        ),
        new(
            "Only plain files and folders below the root are read: a link could publish what was never meant to leave. "
                + "The root itself may be a link.",
            "只读取根文件夹内的普通文件和文件夹；链接可能把不该公开的内容带出去。根文件夹本身可以是链接。"
        ),
        new("put the file or the folder itself in its place", "把文件或文件夹本身放到该处")
    );
}
