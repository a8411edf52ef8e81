using Publisher.Diagnostics;

namespace Publisher.Extraction;

/// <summary>What the text of a PDF does not let the importer read.</summary>
public static class ExtractionCodes
{
    public static readonly DiagnosticCode NoFormInText = new(
        "PB1251",
        "no-form-in-text",
        Severity.Error,
        new("no form is in the text", "文本中没有自评表"),
        new(
            "A form is known by its labels: 项目名称, 年度资金总额, 一级指标. A scanned page without a text layer has none.",
            "识别自评表要靠表上的栏目名：项目名称、年度资金总额、一级指标。只有图像、没有文字层的扫描页读不出栏目名。"
        ),
        new("extract the text again with its tabs, or fill in a workbook", "重新提取文本并保留制表符，或改填电子表格")
    );

    public static readonly DiagnosticCode TornCell = new(
        "PB1252",
        "torn-cell",
        Severity.Warning,
        new("{label} cannot be read whole: it prints '{found}'", "{label}读不完整：文本作“{found}”"),
        new(
            "The extraction cut the cell or lost a part of it. The record marks the gap with [?] and a note tells what "
                + "is there; nothing is made up.",
            "提取时该格被切断或丢失了一部分。记录以 [?] 标出缺口，并以说明写明文本原样；不作任何臆补。"
        ),
        new("look at the original, and complete the cell", "对照原件补全")
    );

    public static readonly DiagnosticCode MissingCell = new(
        "PB1253",
        "missing-cell",
        Severity.Warning,
        new("{label} is missing in the text", "文本中缺少{label}"),
        new(
            "The form has such a cell and the extraction shows nothing in it. The record says [?].",
            "表上有此格而文本中没有内容，记录作 [?]。"
        ),
        new("look at the original, and fill it in", "对照原件补填")
    );

    public static readonly DiagnosticCode FigureWithoutPlace = new(
        "PB1254",
        "figure-without-place",
        Severity.Warning,
        new("{label} prints {found}, and nothing shows in which column", "{label}印有 {found}，无从确定属于哪一栏"),
        new(
            "A part of the row is lost. A number is only put where its order, its column or the arithmetic of the form "
                + "puts it; the cells that it may belong to say [?].",
            "该行有一部分缺失。数字只有在次序、列位或表内勾稽能确定其位置时才录入；可能的各格作 [?]。"
        ),
        new("look at the original, and put the numbers where they belong", "对照原件，把数字填入所属的格")
    );

    public static readonly DiagnosticCode PieceLeftOver = new(
        "PB1255",
        "piece-left-over",
        Severity.Warning,
        new("{label}: '{found}' belongs to no cell and is left out", "{label}：“{found}”不属于任何一格，未录入"),
        new(
            "Where a line of the table runs through a character, the extraction prints remains of it, or a cell twice. "
                + "The cells that they are taken from are whole.",
            "表格线压住文字时，提取文本会留下残痕，或把同一格印两次；相应各格本身完整。"
        ),
        new("compare with the original", "与原件核对")
    );

    public static readonly DiagnosticCode JoinedFigure = new(
        "PB1256",
        "joined-figure",
        Severity.Warning,
        new("{label}: {found} is put together from two halves", "{label}：{found} 由断开的两半合成"),
        new(
            "A line of the table cuts the number. Its halves stand side by side and make one as the form prints them.",
            "表格线把数字断成两半；两半相邻，合起来与表上其他数字的格式一致。"
        ),
        new("compare with the original", "与原件核对")
    );

    public static readonly DiagnosticCode UnprovenSeam = new(
        "PB1257",
        "unproven-seam",
        Severity.Warning,
        new("{label}: a line of the table cuts '{found}'", "{label}：表格线切断“{found}”"),
        new(
            "A character on the line may be lost, misread or printed twice, and no other place shows the word.",
            "线上的字可能缺失、误读或重出，文本别处又没有同一词语可资对照。"
        ),
        new("look at the original, and correct the word", "对照原件改正")
    );

    public static readonly DiagnosticCode WovenText = new(
        "PB1258",
        "woven-text",
        Severity.Warning,
        new("{label} is woven together with its neighbour", "{label}与邻栏文字交错"),
        new(
            "The extraction reads two columns line by line as one. What cannot be told apart is marked with [?].",
            "提取时两栏被当作一栏逐行读出；分不开的文字以 [?] 标出。"
        ),
        new("copy the two texts from the original", "对照原件重录两栏文字")
    );

    public static readonly DiagnosticCode RowWithoutClass = new(
        "PB1259",
        "row-without-class",
        Severity.Error,
        new(
            "nothing shows the class of the row '{found}'; it is left out",
            "无从确定“{found}”一行属于哪类指标，未录入"
        ),
        new(
            "The label of 二级指标 beside the row is lost, and the order of the rows allows more than one.",
            "该行的二级指标栏缺失，按次序可属于不止一类。"
        ),
        new("look at the original, and add the row to its class", "对照原件，把该行补入所属类别")
    );

    public static readonly DiagnosticCode RowReadTwice = new(
        "PB1260",
        "row-read-twice",
        Severity.Warning,
        new("'{found}' is the row above again", "“{found}”是上一行的重读"),
        new(
            "The extraction reads a row of two lines twice. The sums of the form hold with one of them.",
            "两行高的一格被读了两次；只计一次时表内合计相符。"
        ),
        new("compare with the original", "与原件核对")
    );
}
