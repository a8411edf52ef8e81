using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>Faults of forms that are read from tables.</summary>
public static class FormCodes
{
    public static readonly DiagnosticCode UnreadCell = new(
        "PB1221",
        "unread-cell",
        Severity.Warning,
        new("'{found}' stands in no place of the form and was not taken over", "“{found}”不属于表中任何栏目，未导入"),
        new(
            "Everything that a form says is taken over or told; nothing is left out without a word.",
            "表中的内容要么导入，要么指出，不会悄悄丢掉。"
        ),
        new("put it into its place in the record by hand if it belongs there", "如属于记录内容，请手工补入")
    );

    public static readonly DiagnosticCode OtherUnit = new(
        "PB1222",
        "amounts-in-other-unit",
        Severity.Error,
        new(
            "'{found}': the amounts are in another unit, records hold ten thousand yuan (万元)",
            "“{found}”：金额单位不是万元，记录以万元为单位"
        ),
        new(
            "Amounts in yuan, taken over as they stand, would be ten thousand times too large. They are not converted: "
                + "the form would print other figures than the unit's.",
            "以元填列的金额照录会大一万倍；也不换算，否则所录数字与原表不同。"
        ),
        new(
            "let the unit give the form in 万元; if only the heading is wrong, mend the heading",
            "请填报单位改以万元填列；若只是表头写错，请改表头"
        )
    );

    public static readonly DiagnosticCode MergedFigures = new(
        "PB1234",
        "merged-figures",
        Severity.Error,
        new(
            "'{found}' is one merged cell where the form has a figure in each",
            "“{found}”是一个合并单元格，而表中每格应各有一个数值"
        ),
        new(
            "Nobody but the unit knows for which of the rows or columns the figure was meant; it is not repeated.",
            "只有填报单位知道该数属于哪一行、哪一列，不能重复照录。"
        ),
        new("let the unit unmerge the cell and fill in each figure", "请填报单位取消合并，逐格填列")
    );

    public static readonly DiagnosticCode PartMissing = new(
        "PB1223",
        "form-part-missing",
        Severity.Error,
        new("the form that begins here has no '{expected}'", "从此处开始的表没有“{expected}”"),
        new(
            "The parts of the form are known by their labels; without this one a part cannot be told from "
                + "the others.",
            "各栏目依靠表头文字辨认；缺少它就无法区分。"
        ),
        new("put the label of the official form where it belongs", "按规定表式补上该表头")
    );

    public static readonly DiagnosticCode ClassMissing = new(
        "PB1224",
        "indicator-class-missing",
        Severity.Error,
        new("the indicator in this row has no {expected}", "本行指标没有{expected}"),
        new(
            "Points are added up by class; to which one the row belongs would be a guess.",
            "分值按类别汇总；本行归属只能猜测。"
        ),
        new("write the class in the row, or merge its cell down to the row", "填写类别，或把类别单元格合并到本行")
    );

    public static readonly DiagnosticCode UnknownClass = new(
        "PB1225",
        "unknown-indicator-class",
        Severity.Error,
        new(
            "'{found}' is no class of indicators; expected one of: {expected}",
            "“{found}”不是指标类别；应为：{expected}"
        ),
        new(
            "Rules give points to certain classes; a row of another class could not be scored.",
            "评分规则按规定类别计分，其他类别无法计分。"
        ),
        new("write the class as the official form has it", "按规定表式写明类别")
    );

    public static readonly DiagnosticCode NoForm = new(
        "PB1226",
        "no-form-found",
        Severity.Error,
        new("the file has no form: no cell says {expected}", "文件中没有自评表：没有“{expected}”单元格"),
        new(
            "A form begins with this label. A file without it holds something else.",
            "自评表以该栏目开始；没有它就不是自评表。"
        ),
        new("import the file that holds the form, or write the label", "请导入含自评表的文件，或补上该栏目")
    );

    public static readonly DiagnosticCode YearUnknown = new(
        "PB1227",
        "form-year-unknown",
        Severity.Error,
        new("nothing tells the fiscal year of this form", "看不出本表的年度"),
        new(
            "A record's folder is its year; a guess would publish it in the wrong one.",
            "记录按年度存放；猜错会公开到别的年度。"
        ),
        new(
            "give --year, or write the year above the form: (2023年度)",
            "用 --year 给出年度，或在表上方写明：（2023年度）"
        )
    );

    public static readonly DiagnosticCode YearsDiffer = new(
        "PB1228",
        "form-year-differs",
        Severity.Error,
        new("the form says {found}, --year says {expected}", "表上为 {found} 年度，--year 为 {expected}"),
        new("One of the two is wrong.", "两者必有一个不对。"),
        new("leave --year out, or mend the year above the form", "不写 --year，或改正表上方的年度")
    );

    public static readonly DiagnosticCode IdUnknown = new(
        "PB1229",
        "form-id-unknown",
        Severity.Error,
        new("nothing gives the form a number: '{found}' is none", "无法确定本表的编号：“{found}”不能作编号"),
        new(
            "A project's number is its address on the site, the same every year; letters, digits and single "
                + "hyphens.",
            "项目编号即网址，各年度相同；由字母、数字和单个连字符组成。"
        ),
        new(
            "give --id with letters, digits and single hyphens, or name the file by the project's number",
            "用 --id 给出由字母、数字和单个连字符组成的编号，或以项目编号命名文件"
        )
    );

    public static readonly DiagnosticCode SameRecordTwice = new(
        "PB1230",
        "same-record-twice",
        Severity.Error,
        new("{found} was already read from {other} in this run", "本次已从 {other} 读到 {found}"),
        new("Two forms of one number and year would overwrite each other.", "同一年度同一编号的两张表会互相覆盖。"),
        new("give each form a number of its own", "给每张表各自的编号")
    );

    public static readonly DiagnosticCode RecordExists = new(
        "PB1231",
        "record-exists",
        Severity.Error,
        new("{found} exists and says something else", "{found} 已存在且内容不同"),
        new(
            "A record may hold corrections by hand. It is replaced only where that is asked for; its "
                + "section 'publication' stays in any case.",
            "记录中可能有手工改动；只有明确要求才替换，其 publication 部分始终保留。"
        ),
        new("look at the changes below; give --replace to take them over", "查看下列变化；确认后用 --replace 替换")
    );

    public static readonly DiagnosticCode OldRecordUnreadable = new(
        "PB1232",
        "old-record-unreadable",
        Severity.Error,
        new(
            "{found} exists and cannot be read, so that nothing of it could be kept",
            "{found} 已存在但无法读取，其内容无从保留"
        ),
        new(
            "What the office did with a record must not be lost by importing its form again.",
            "重新导入不得丢失记录的审核、批准和更正。"
        ),
        new(
            "mend the record first: 'publisher check' tells what is wrong with it",
            "先改正该记录：publisher check 会指出问题"
        )
    );

    public static readonly DiagnosticCode NumberedByOrder = new(
        "PB1233",
        "numbered-by-order",
        Severity.Warning,
        new(
            "{count} forms have no number of their own: {found} to {other} follow their order",
            "{count} 张表没有各自的编号：按先后次序编为 {found} 至 {other}"
        ),
        new(
            "A project's number is its address on the site, the same every year. Where another time a form is put in "
                + "between, or left out, those behind it would get other numbers.",
            "项目编号即网址，各年度相同。下次如插入或缺少一张表，其后各表的编号就会改变。"
        ),
        new(
            "rename the records to the projects' numbers before they are published, or keep the forms in one order",
            "公开前把记录文件改为各项目的编号，或始终保持各表的次序"
        )
    );

    public static readonly DiagnosticCode NoSuchRecord = new(
        "PB1241",
        "no-such-record",
        Severity.Error,
        new("there is no record '{found}'", "没有记录“{found}”"),
        new("A record is named by its number, or by year and number.", "记录以编号，或年度和编号指明。"),
        new(
            "look into input/records for the number: pt-001, or 2023/pt-001",
            "在 input/records 中查找编号：pt-001 或 2023/pt-001"
        )
    );

    public static readonly DiagnosticCode WorkbookExists = new(
        "PB1242",
        "workbook-exists",
        Severity.Error,
        new("{found} exists and says something else", "{found} 已存在且内容不同"),
        new(
            "Someone may have filled in or corrected that workbook; it is replaced only where that is asked for.",
            "该工作簿可能已有人填写或改动；只有明确要求才替换。"
        ),
        new(
            "export to another folder with --output, or give --replace",
            "用 --output 导出到别的文件夹，或用 --replace 替换"
        )
    );
}
