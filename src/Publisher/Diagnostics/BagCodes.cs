namespace Publisher.Diagnostics;

/// <summary>Limits of what is told about one file.</summary>
public static class BagCodes
{
    public static readonly DiagnosticCode TooManyFindings = new(
        "PB1007",
        "too-many-findings",
        Severity.Error,
        new(
            "more than {limit} findings in this file, the rest is not told",
            "该文件的问题超过 {limit} 个，其余不再列出"
        ),
        new(
            "A file with so many faults is damaged as a whole or is no file of its kind; what follows are mostly "
                + "consequences of the first ones.",
            "问题如此之多，多半是整个文件损坏或放错了文件；后面的问题大多由前面的引起。"
        ),
        new("mend the first findings and run again", "先改正前面的问题再运行一次")
    );
}
