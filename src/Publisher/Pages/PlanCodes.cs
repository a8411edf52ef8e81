using Publisher.Diagnostics;

namespace Publisher.Pages;

/// <summary>Faults of the site's plan.</summary>
public static class PlanCodes
{
    public static readonly DiagnosticCode ReservedAddress = new(
        "PB7003",
        "reserved-address",
        Severity.Error,
        new(
            "the address {found} belongs to a file or a folder that Publisher makes",
            "网址 {found} 已由系统生成的文件或文件夹使用"
        ),
        new(
            "Pages, lists, data and the manifest are made from the records; a file of the same name would replace one "
                + "of them, or stand where a folder has to. Capitals do not count: many hosts ignore them.",
            "网页、列表、数据和文件清单由系统生成；同名文件会取代它们，或占去文件夹的位置。许多主机不分大小写，因此大小写不计。"
        ),
        new("give the file another name", "给该文件换一个名字")
    );
}
