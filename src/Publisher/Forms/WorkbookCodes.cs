using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>Faults of the files that forms come in.</summary>
public static class WorkbookCodes
{
    public static readonly DiagnosticCode NotAWorkbook = new(
        "PB1201",
        "not-a-workbook",
        Severity.Error,
        new("the file is no workbook that can be read: {reason}", "该文件不是可读取的工作簿：{reason}"),
        new(
            "A workbook is a ZIP file with certain parts; this one is damaged, or something else with its ending.",
            "工作簿是含有特定部件的 ZIP 文件；该文件已损坏，或只是借用了扩展名。"
        ),
        new("open it in a spreadsheet program and save it as .xlsx again", "用表格软件打开后另存为 .xlsx")
    );

    public static readonly DiagnosticCode OldWorkbook = new(
        "PB1202",
        "old-workbook",
        Severity.Error,
        new("{found} is a format that is not read", "不读取 {found} 格式"),
        new(
            "Only .xlsx and .csv files are read: their makeup is open, and nothing in them is run.",
            "只读取 .xlsx 和 .csv：其结构公开，也不会执行其中的内容。"
        ),
        new("open it in a spreadsheet program and save it as .xlsx", "用表格软件打开后另存为 .xlsx")
    );

    public static readonly DiagnosticCode EncryptedWorkbook = new(
        "PB1203",
        "encrypted-workbook",
        Severity.Error,
        new("the workbook is protected with a password", "工作簿设有打开密码"),
        new(
            "Without the password nothing of it can be read, and a command line is no place for a password.",
            "没有密码无法读取；命令行也不宜输入密码。"
        ),
        new("open it with the password, and save a copy without one", "用密码打开后，另存一份不设密码的副本")
    );

    public static readonly DiagnosticCode WorkbookTooLarge = new(
        "PB1204",
        "workbook-too-large",
        Severity.Error,
        new("{found}: more than {limit}", "{found} 超过 {limit}"),
        new(
            "A form has some hundred cells. Far more is a workbook of another kind, or made to exhaust the "
                + "machine.",
            "一张表只有几百个单元格；远超此数不是表格有误，就是有意耗尽机器。"
        ),
        new("copy the forms into a new workbook, and leave the rest out", "把自评表复制到新的工作簿，其余不要")
    );

    public static readonly DiagnosticCode NotCsvText = new(
        "PB1205",
        "not-csv-text",
        Severity.Error,
        new("the text is neither UTF-8 nor GB18030", "文字编码既不是 UTF-8 也不是 GB18030"),
        new("In any other encoding characters would be guessed.", "其他编码只能猜测，可能读错。"),
        new("save it as 'CSV UTF-8' in the spreadsheet program", "在表格软件中另存为“CSV UTF-8”")
    );

    public static readonly DiagnosticCode UnclosedCsvQuote = new(
        "PB1206",
        "unclosed-csv-quote",
        Severity.Error,
        new("a quotation mark is opened here and never closed", "此处的引号没有关闭"),
        new("All that follows would be one cell.", "其后的全部内容会被当作一个单元格。"),
        new(
            "close the quotation mark, or save the file again from the spreadsheet program",
            "补上引号，或从表格软件重新导出"
        )
    );

    public static readonly DiagnosticCode FaultyCell = new(
        "PB1211",
        "faulty-cell",
        Severity.Error,
        new("the cell shows {found}, the sign of a broken formula", "单元格显示 {found}，公式已出错"),
        new("What the formula should have given cannot be known.", "无法得知公式本应得出的值。"),
        new("mend the formula in the workbook, or type the value", "在工作簿中改正公式，或直接填写数值")
    );

    public static readonly DiagnosticCode NoStoredValue = new(
        "PB1212",
        "no-stored-value",
        Severity.Error,
        new("the formula {found} has no stored result", "公式 {found} 没有保存结果"),
        new(
            "Formulas are not calculated here: what the unit saw is what the workbook has stored.",
            "这里不计算公式：填报单位所见即工作簿所存的结果。"
        ),
        new("open the workbook in a spreadsheet program and save it", "用表格软件打开并保存一次")
    );

    public static readonly DiagnosticCode ValueFromElsewhere = new(
        "PB1213",
        "value-from-elsewhere",
        Severity.Warning,
        new("the value comes from another workbook: {found}", "该值取自另一工作簿：{found}"),
        new(
            "The stored result is read. Whether the other workbook has changed since, nobody can tell from "
                + "this one.",
            "读取的是已保存的结果；另一工作簿其后是否改动，从这里看不出来。"
        ),
        new("check the value, and put it in place of the formula", "核对后用数值替换公式")
    );

    public static readonly DiagnosticCode UnknownNumberFormat = new(
        "PB1214",
        "unknown-number-format",
        Severity.Error,
        new(
            "how the number {found} is shown with the format {format} is not known",
            "数字 {found} 以格式 {format} 如何显示无法得知"
        ),
        new(
            "A record holds what the form shows. With a format that is not known here that would be a guess.",
            "记录照录表上所显示的内容；格式不明时只能猜测。"
        ),
        new("give the cell a plain number format, or type the value as text", "把单元格改为普通数字格式，或以文本填写")
    );

    public static readonly DiagnosticCode HiddenSheet = new(
        "PB1215",
        "hidden-sheet",
        Severity.Warning,
        new("the sheet is hidden and was not read", "工作表已隐藏，未读取"),
        new("What nobody sees in the workbook was not meant to be published.", "工作簿中看不到的内容不应公开。"),
        new("show the sheet if its forms are meant, or delete it", "如需导入请取消隐藏，否则请删除")
    );
}
