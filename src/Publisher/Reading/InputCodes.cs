using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>Faults between the files of the input folder.</summary>
public static class InputCodes
{
    public static readonly DiagnosticCode SharedAddress = new(
        "PB7001",
        "shared-address",
        Severity.Error,
        new("the address {found} is claimed by {other} too", "网址 {found} 同时被 {other} 占用"),
        new(
            "Two sources for one page would overwrite each other, and which one wins would be chance.",
            "两个来源生成同一个网页会互相覆盖，结果全凭偶然。"
        ),
        new("rename one of the two files", "把其中一个文件改名")
    );
}
