using Publisher.Diagnostics;

namespace Publisher.Privacy;

/// <summary>What must not be published of persons.</summary>
public static class PrivacyCodes
{
    public static readonly DiagnosticCode PersonalData = new(
        "PB6301",
        "personal-data",
        Severity.Error,
        new("{kind} is not to be published: write {expected}", "{kind}不得公开，应写作 {expected}"),
        new(
            "What is published is read by everybody and copied at once. Numbers and addresses of persons are masked "
                + "before publication (政府信息公开条例, Art. 15; 个人信息保护法); an address may be told down to the "
                + "街道 or 镇. The file of a record is published byte for byte, so its comments count too. "
                + "Findings show the mask only.",
            "公开的内容人人可见、即时转载。个人的号码、住址应先去标识化再公开（《政府信息公开条例》第十五条、《个人信息保护法》）；"
                + "住址最多写到乡镇、街道。记录文件按原样公开，注释也在内。提示中只显示遮盖后的写法。"
        ),
        new(
            "write the mask, or, where it may be published, such as the line of an office, add text, reason and by to "
                + "'privacy' in the section 'publication' (of a page: in its front matter)",
            "改为遮盖后的写法；确可公开的（如单位的办公电话），在 publication 的 privacy 中写明 text、reason、by（网页则写在开头的设置里）"
        )
    );

    public static readonly DiagnosticCode ExceptionUnused = new(
        "PB6302",
        "privacy-exception-unused",
        Severity.Warning,
        new("nothing in this file needs the exception for '{found}'", "本文件没有需要“{found}”这一例外的内容"),
        new(
            "An exception says of one text why it may be published. One that fits nothing was mistyped, or is left "
                + "over from a text that is gone, and is published itself.",
            "例外说明某一处文字为何可以公开。没有对应内容的例外，或是写错，或是原文已删而例外未删，而例外本身也会公开。"
        ),
        new("write the text as it stands in the file, or take the exception away", "照文件中的原文填写，或删去该例外")
    );
}
