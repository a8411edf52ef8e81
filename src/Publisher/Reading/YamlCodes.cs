using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>Faults of YAML, the slips of a Chinese keyboard among them.</summary>
public static class YamlCodes
{
    public static readonly DiagnosticCode YamlSyntax = new(
        "PB1101",
        "yaml-syntax",
        Severity.Error,
        new("this cannot be read as YAML: {reason}", "此处不符合 YAML 语法：{reason}"),
        new(
            "Each line is 'key: value', and what belongs together stands at the same indentation.",
            "每行写成“键: 值”，同一层的内容缩进相同。"
        ),
        new("compare the indentation and punctuation with the lines around it", "与上下行对照缩进和标点")
    );

    public static readonly DiagnosticCode IndentationCharacter = new(
        "PB1102",
        "indentation-character",
        Severity.Error,
        new("the line is indented with {found}, expected spaces", "该行用{found}缩进，应使用半角空格"),
        new(
            "Indentation is half-width spaces only: a tab has no agreed width, and a full-width space is text to YAML.",
            "缩进只能用半角空格：制表符宽度不定，全角空格在 YAML 里是文字。"
        ),
        new("replace it with two half-width spaces a level", "换成半角空格，每层两个")
    );

    public static readonly DiagnosticCode FullWidthColon = new(
        "PB1103",
        "full-width-colon",
        Severity.Error,
        new(
            "full-width colon '：' after '{found}', expected ': '",
            "“{found}”后面是全角冒号“：”，应为半角冒号加空格“: ”"
        ),
        new(
            "A Chinese input method writes '：', which YAML takes for text.",
            "中文输入法输入的“：”在 YAML 里只是普通文字。"
        ),
        new("type ': ' in half-width", "改为半角“: ”")
    );

    public static readonly DiagnosticCode UnclosedBracket = new(
        "PB1104",
        "unclosed-bracket",
        Severity.Error,
        new("'{found}' is never closed, expected '{expected}'", "“{found}”没有配对的“{expected}”"),
        new("A bracket that is not closed takes in all that follows.", "括号不闭合，会把后面的内容都包进去。"),
        new("close the bracket on the same line", "在同一行补上右括号")
    );

    public static readonly DiagnosticCode UnclosedQuote = new(
        "PB1105",
        "unclosed-quote",
        Severity.Error,
        new("the quotation mark {found} is never closed", "引号 {found} 没有配对"),
        new("A quotation mark that is not closed takes in all that follows.", "引号不闭合，会把后面的内容都包进去。"),
        new("close the quotation mark, or leave both out", "补上右引号，或把引号都去掉")
    );

    public static readonly DiagnosticCode DuplicateKey = new(
        "PB1106",
        "duplicate-key",
        Severity.Error,
        new("'{found}' stands here twice, first on line {first}", "“{found}”重复出现，前一处在第 {first} 行"),
        new("Of two values for one key, nobody can tell which is meant.", "同一个键有两个值，无法判断以哪个为准。"),
        new("keep one of the two", "只保留一个")
    );

    public static readonly DiagnosticCode MultipleDocuments = new(
        "PB1107",
        "multiple-documents",
        Severity.Error,
        new(
            "a second document begins here ('---'), expected one a file",
            "此处开始了第二个文档（“---”），每个文件只能有一个"
        ),
        new("What stands after '---' would be lost without a word.", "“---”之后的内容会被悄悄丢掉。"),
        new("move it into a file of its own", "把后一部分移到单独的文件")
    );

    public static readonly DiagnosticCode AnchorAliasOrTag = new(
        "PB1108",
        "anchor-alias-or-tag",
        Severity.Error,
        new(
            "'{found}' is a YAML reference or type mark, which records do not use",
            "“{found}”是 YAML 引用或类型标记，记录中不使用"
        ),
        new(
            "References let one line stand for many others; a record says each thing where it stands.",
            "引用会让一行代表别处的内容；记录应当就地写明。"
        ),
        new("write the value out, or put it in quotes if it is text", "直接写出内容；若本是文字，请加引号")
    );

    public static readonly DiagnosticCode NestedTooDeeply = new(
        "PB1109",
        "nested-too-deeply",
        Severity.Error,
        new("nested more than {limit} levels deep", "嵌套超过 {limit} 层"),
        new("A record has six levels. Far more is a mistake or an attack.", "记录只有六层；远超此数不是误写就是攻击。"),
        new("remove the surplus brackets", "去掉多余的括号")
    );

    public static readonly DiagnosticCode EmptyFile = new(
        "PB1110",
        "empty-file",
        Severity.Error,
        new("the file has no content", "文件没有内容"),
        new(
            "A file without content is no record, and leaving it out without a word would hide a lost one.",
            "空文件不是记录；悄悄忽略会掩盖丢失的内容。"
        ),
        new("fill in the form or delete the file", "填写内容，或删除该文件")
    );

    public static readonly DiagnosticCode MissingSpaceAfterColon = new(
        "PB1111",
        "missing-space-after-colon",
        Severity.Error,
        new("no space after '{found}:'", "“{found}:”后面缺少空格"),
        new(
            "YAML needs a space between the colon and the value; without it the whole line is taken for text.",
            "YAML 要求冒号后有空格，否则整行被当作文字。"
        ),
        new("put a space after the colon", "在冒号后加一个空格")
    );

    public static readonly DiagnosticCode MissingSpaceAfterDash = new(
        "PB1116",
        "missing-space-after-dash",
        Severity.Error,
        new("'{found}' begins a list item here, expected '- '", "此处的“{found}”应是列表项的开头，须写成“- ”"),
        new(
            "A list item begins with a half-width dash and a space; without the space the dash belongs to the word.",
            "列表项以半角短横加空格开头；没有空格时短横成了文字的一部分。"
        ),
        new("write '- ' in half-width", "写成半角的“- ”")
    );

    public static readonly DiagnosticCode NeedsQuotes = new(
        "PB1112",
        "needs-quotes",
        Severity.Error,
        new("the value has to stand in quotes, because {reason}", "该值需要加引号：{reason}"),
        new(
            "Some characters mean something to YAML at the beginning of a value: "
                + "\" ' [ { > | * & ! % @ `, and ': ' anywhere in it.",
            "有些符号在 YAML 里另有含义：值开头的 \" ' [ { > | * & ! % @ `，以及值中的“: ”。"
        ),
        new("write the value in single quotes: '{found}'", "用单引号括起来：'{found}'")
    );

    public static readonly DiagnosticCode FullWidthComma = new(
        "PB1114",
        "full-width-comma",
        Severity.Error,
        new(
            "full-width comma '，' before '{found}', expected ', '",
            "“{found}”前面是全角逗号“，”，应为半角逗号加空格“, ”"
        ),
        new(
            "Between the values in braces stands a half-width comma; '，' is text to YAML.",
            "花括号内各项之间用半角逗号；“，”在 YAML 里是文字。"
        ),
        new("type ', ' in half-width", "改为半角“, ”")
    );

    public static readonly DiagnosticCode HashBeginsComment = new(
        "PB1115",
        "hash-begins-comment",
        Severity.Warning,
        new("'{found}' is taken for a comment and left out", "“{found}”被当作注释，不会读入"),
        new(
            "A space and # begin a comment; what follows is not part of the value.",
            "空格加 # 表示注释，其后的文字不属于该值。"
        ),
        new(
            "put the value in quotes, or a space after # if it is a comment",
            "给该值加引号；若确是注释，在 # 后加一个空格"
        )
    );

    public static readonly DiagnosticCode ControlCharacter = new(
        "PB1113",
        "control-character",
        Severity.Error,
        new("invisible control character {found}", "不可见的控制字符 {found}"),
        new(
            "Control characters come from damaged files and cannot be shown on a page.",
            "控制字符多来自损坏的文件，页面无法显示。"
        ),
        new("delete the character", "删除该字符")
    );

    public static readonly DiagnosticCode LoneCarriageReturn = new(
        "PB1117",
        "lone-carriage-return",
        Severity.Error,
        new("a lone carriage return ({found}) ends the line", "该行以单独的回车符（{found}）结束"),
        new(
            "Lines end with a line feed, or with a carriage return and a line feed. Some readers take a lone carriage "
                + "return for the end of a line and some do not: they would see two different files.",
            "行尾应为换行符，或回车加换行。单独的回车有的程序认作换行，有的不认，读出的内容就不一样。"
        ),
        new(
            "save the file again with line ends LF or CRLF; every line of it may be concerned",
            "用编辑器把文件另存为 LF 或 CRLF 换行；可能每一行都要改"
        )
    );

    public static readonly DiagnosticCode DirectionCharacter = new(
        "PB1118",
        "direction-character",
        Severity.Warning,
        new(
            "invisible character {found} turns the direction of the text around it",
            "不可见字符 {found} 会改变周围文字的显示方向"
        ),
        new(
            "Text behind such a character is shown in another order than it is written, so that a name or a figure "
                + "reads as another one. Pages show the character by its number: 〔U+202E〕.",
            "这类字符会让后面的文字倒序显示，使名称或数字看起来是另一个。页面上以编号显示该字符：〔U+202E〕。"
        ),
        new("delete the character", "删除该字符")
    );

    public static readonly DiagnosticCode InvisibleCharacter = new(
        "PB1119",
        "invisible-character",
        Severity.Warning,
        new("nobody sees the character {found}", "字符 {found} 看不见"),
        new(
            "With a character without width two names look like one and are not found by each other's words. Pages "
                + "show it by its number, unless emoji and scripts that join letters need it.",
            "零宽字符使两个不同的名称看起来一样，也检索不到。除表情和连写文字所需者外，页面以编号显示。"
        ),
        new("delete the character", "删除该字符")
    );

    public static readonly DiagnosticCode CharacterWithoutMeaning = new(
        "PB1120",
        "character-without-meaning",
        Severity.Warning,
        new("the character {found} has no meaning that others could know", "字符 {found} 没有公认的含义"),
        new(
            "U+FFFD stands where a program could not read a character: it is lost. Characters for private use (U+E000 "
                + "to U+F8FF, and from U+F0000 on) look different in each font, or like an empty box; rare characters "
                + "of names become such when old encodings are converted.",
            "U+FFFD 表示转换时丢失了一个字。私用区字符（U+E000 至 U+F8FF，以及 U+F0000 以后）"
                + "换一种字体就变样或显示为方框，多由旧编码转换生僻字产生。"
        ),
        new("look it up in the form and type the character again", "对照原表重新输入该字")
    );
}
