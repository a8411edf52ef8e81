using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>Faults of shape: keys, kinds of values, numbers and words that are not what their place asks for.</summary>
public static class ShapeCodes
{
    public static readonly DiagnosticCode UnknownKey = new(
        "PB2001",
        "unknown-key",
        Severity.Error,
        new("unknown key '{found}'{suggestion}", "未知的键“{found}”{suggestion}"),
        new("A misspelt key would be left out of the page without a word.", "拼错的键会被悄悄漏掉，不出现在页面上。"),
        new("use one of: {expected}", "可用的键：{expected}")
    );

    public static readonly DiagnosticCode MissingKey = new(
        "PB2002",
        "missing-key",
        Severity.Error,
        new("'{key}' ({label}) is missing", "缺少“{key}”（{label}）"),
        new("The form has this cell and the record must say what it prints.", "原表有这一栏，记录必须写明其内容。"),
        new(
            "add '{key}:'; on a record, '[?]' in quotes where the original cannot be read",
            "补上“{key}:”；记录中原件无法辨认时写 '[?]'（加引号）"
        )
    );

    public static readonly DiagnosticCode WrongKind = new(
        "PB2003",
        "wrong-kind",
        Severity.Error,
        new("'{key}' holds {found}, expected {expected}", "“{key}”的内容是{found}，应为{expected}"),
        new("The value's form differs from what this place holds.", "此处内容的结构与要求不符。"),
        new("compare with a file of the same kind", "参照同类的其他文件")
    );

    public static readonly DiagnosticCode EmptyValue = new(
        "PB2004",
        "empty-value",
        Severity.Error,
        new("'{key}' ({label}) has no value", "“{key}”（{label}）没有内容"),
        new(
            "A key with nothing behind it leaves open whether the form's cell is empty or was forgotten.",
            "只写键不写内容，看不出是原表空白还是漏填。"
        ),
        new("fill in the value; a key that is not required may be left out", "填写内容；不是必填的键可以整行删去")
    );

    public static readonly DiagnosticCode TooManyItems = new(
        "PB2005",
        "too-many-items",
        Severity.Error,
        new("'{key}' has {found} items, at most {limit} are read", "“{key}”有 {found} 项，上限为 {limit} 项"),
        new("A form has a few dozen rows. Far more is not one form.", "一张表只有几十行；远超此数就不是一张表了。"),
        new("keep one form a file", "一个文件只放一张表")
    );

    public static readonly DiagnosticCode NotANumber = new(
        "PB2101",
        "not-a-number",
        Severity.Error,
        new(
            "'{found}' is not a number, expected a figure such as 1,733.50",
            "“{found}”不是数字，应为 1,733.50 这样的数"
        ),
        new(
            "Amounts, rates and points are plain decimal numbers; thousands commas may stand in them.",
            "金额、比率和分数应为普通小数，可带千分位逗号。"
        ),
        new(
            "write the number as the form prints it; on a record, '[?]' in quotes where it cannot be read",
            "照原表写数字；记录中无法辨认的写 '[?]'（加引号）"
        )
    );

    public static readonly DiagnosticCode FullWidthNumber = new(
        "PB2102",
        "full-width-number",
        Severity.Error,
        new("'{found}' has full-width characters, expected {expected}", "“{found}”含全角字符，应为 {expected}"),
        new(
            "A Chinese input method writes full-width digits, points and signs, which are not numbers.",
            "中文输入法可能打出全角数字、小数点或百分号，它们不是数字。"
        ),
        new("type {expected}", "改为 {expected}")
    );

    public static readonly DiagnosticCode NumberWithUnit = new(
        "PB2103",
        "number-with-unit",
        Severity.Error,
        new(
            "'{found}' carries a unit, expected the number alone: {expected}",
            "“{found}”带有单位，应只写数字：{expected}"
        ),
        new(
            "Amounts are in 万元 and rates in per cent already. "
                + "A unit inside hides mix-ups: 元 instead of 万元, % instead of a ratio.",
            "金额单位一律为万元，比率一律为百分数。数字里再写单位会掩盖混用（元与万元、% 与小数）。"
        ),
        new("write {expected}; {advice}", "写成 {expected}；{advice}")
    );

    public static readonly DiagnosticCode MisplacedThousandsComma = new(
        "PB2104",
        "misplaced-thousands-comma",
        Severity.Error,
        new("the commas in '{found}' do not stand between groups of three digits", "“{found}”的逗号不在每三位之间"),
        new(
            "A comma in another place may be a slipped decimal point or a missing digit.",
            "逗号位置不对，可能是小数点误写或漏了数字。"
        ),
        new(
            "check the number against the form; well placed commas stand as in 1,733.50",
            "与原表核对；正确的写法如 1,733.50"
        )
    );

    public static readonly DiagnosticCode NumberOutOfRange = new(
        "PB2105",
        "number-out-of-range",
        Severity.Error,
        new("{found} is outside {min} to {max}", "{found} 超出范围 {min} 至 {max}"),
        new("No form has a figure of this size in this place.", "原表此处不可能有这么大或这么小的数。"),
        new("check the number and its unit against the form", "与原表核对数字和单位")
    );

    public static readonly DiagnosticCode NumberTooLong = new(
        "PB2119",
        "number-too-long",
        Severity.Error,
        new("the number has {found} digits, at most {limit} are read", "该数有 {found} 位数字，最多读取 {limit} 位"),
        new(
            "A figure of a form has a dozen digits at most. Of a longer one the last digits would be rounded away.",
            "表中的数字至多十几位；更长的数末尾几位会被舍去。"
        ),
        new("write the number as the form prints it", "照原表写数字")
    );

    public static readonly DiagnosticCode NotWhole = new(
        "PB2109",
        "not-a-whole-number",
        Severity.Error,
        new("{found} is not a whole number", "{found} 不是整数"),
        new(
            "Years, places and numbers of decimals are whole; the rest would be dropped without a word.",
            "年度、序号和小数位数都是整数；小数部分会被悄悄丢掉。"
        ),
        new("write a whole number", "改为整数")
    );

    public static readonly DiagnosticCode NotAnAddress = new(
        "PB2110",
        "not-an-address",
        Severity.Error,
        new("'{found}' is not an address that may be linked to", "“{found}”不是可以链接的地址"),
        new(
            "Pages link to https, http and mailto addresses only; others can run scripts on a reader's machine.",
            "页面只链接 https、http 和 mailto 地址；其他地址可能在读者的设备上运行脚本。"
        ),
        new("write https://… or mailto:…", "写成 https://… 或 mailto:…")
    );

    public static readonly DiagnosticCode NotADate = new(
        "PB2111",
        "not-a-date",
        Severity.Error,
        new("'{found}' is not a date, expected {expected}", "“{found}”不是日期，应为 {expected}"),
        new(
            "Dates are given by the office, never taken from the clock, "
                + "and a wrong one fails a government site's inspection.",
            "日期由本单位填写，绝不取自系统时钟；填错会使整个网站检查不合格。"
        ),
        new("write year-month-day: {expected}", "写成 年-月-日：{expected}")
    );

    public static readonly DiagnosticCode NotARecordPlace = new(
        "PB2112",
        "not-a-record-place",
        Severity.Error,
        new("'{found}' is not the year and the id of a record", "“{found}”不是记录的年度和编号"),
        new(
            "The address under which a record was published before is made of its year and its id, "
                + "so that readers who come with the old address can be led to the new one.",
            "记录原来的网址由年度和编号组成；读者用旧网址来，才能转到新网址。"
        ),
        new("write it as 2023/old-id, as in the old address without '.html'", "写成 2023/old-id，即旧网址去掉“.html”")
    );

    public static readonly DiagnosticCode NotAHostName = new(
        "PB2113",
        "not-a-host-name",
        Severity.Error,
        new("'{found}' is not the name of a host", "“{found}”不是域名"),
        new(
            "The name goes into a web server's configuration: letters, digits, hyphens and points, "
                + "without scheme, port or path. Chinese names are written in their ASCII form (xn--…).",
            "域名会写进服务器配置，只能是字母、数字、连字符和点，不带协议、端口和路径。中文域名写成 xn--… 形式。"
        ),
        new("write the name alone, such as jixiao.example.gov.cn", "只写域名，例如 jixiao.example.gov.cn")
    );

    public static readonly DiagnosticCode NotAServerPath = new(
        "PB2114",
        "not-a-server-path",
        Severity.Error,
        new("'{found}' is not an absolute path on the server", "“{found}”不是服务器上的绝对路径"),
        new(
            "The path goes into a web server's configuration: it begins with / and is made of letters, digits, "
                + "points, hyphens and underscores.",
            "路径会写进服务器配置：以 / 开头，只含字母、数字、点、连字符和下划线。"
        ),
        new("write it as /var/www/html, without a slash at its end", "写成 /var/www/html 的形式，末尾不加斜杠")
    );

    public static readonly DiagnosticCode UnlistedWord = new(
        "PB2106",
        "unlisted-word",
        Severity.Error,
        new("'{found}' is none of: {expected}{suggestion}", "“{found}”不在可用词之列：{expected}{suggestion}"),
        new("Only listed words can be counted and compared.", "只有列明的词才能统计和比较。"),
        new("use one of: {expected}", "请从中选用：{expected}")
    );

    public static readonly DiagnosticCode TextTooLong = new(
        "PB2107",
        "text-too-long",
        Severity.Error,
        new("the text has {found} characters, at most {limit} are read", "文字长 {found} 字符，上限为 {limit}"),
        new("A cell of the form holds a few hundred characters.", "原表一栏只有几百字。"),
        new("shorten the text, or move what is not on the form elsewhere", "精简文字，或移走原表没有的内容")
    );

    public static readonly DiagnosticCode UnquotedIllegibleMark = new(
        "PB2108",
        "unquoted-illegible-mark",
        Severity.Error,
        new("the mark [?] needs quotes here", "标记 [?] 在此处需要加引号"),
        new("At the beginning of a value, YAML takes [ for a list.", "值以 [ 开头会被 YAML 当作列表。"),
        new("write '{found}' in single quotes", "写成 '{found}'（单引号）")
    );

    public static readonly DiagnosticCode TargetNotParsable = new(
        "PB4201",
        "target-not-parsable",
        Severity.Error,
        new(
            "the target '{found}' is neither a comparison with a number nor a word",
            "指标值“{found}”既不是带数字的比较，也不是词语"
        ),
        new(
            "A target reads =100.00(%), ≥95.00(%), ≤5次 or a word such as 提高. "
                + "A damaged one cannot be compared with the result.",
            "指标值应写成 =100.00(%)、≥95.00(%)、≤5次，或“提高”一类词语；写坏了就无法与完成值比较。"
        ),
        new("write it as the form prints it: sign, number, unit in brackets", "照原表写：符号、数字、括号里的单位")
    );

    public static readonly DiagnosticCode ActualNotParsable = new(
        "PB4202",
        "actual-not-parsable",
        Severity.Error,
        new("the result '{found}' is neither a number nor a statement", "完成值“{found}”既不是数字，也不是结论"),
        new(
            "A result reads 90.00(%), 6.00(次) or a statement such as 达成指标. "
                + "A damaged one cannot be compared with the target.",
            "完成值应写成 90.00(%)、6.00(次)，或“达成指标”一类结论；写坏了就无法与指标值比较。"
        ),
        new("write it as the form prints it: number, unit in brackets", "照原表写：数字、括号里的单位")
    );
}
