using Publisher.Diagnostics;

namespace Publisher.Pages;

/// <summary>Faults of the site's plan.</summary>
public static class PlanCodes
{
    public static readonly DiagnosticCode ReservedAddress = new(
        "PB7003",
        "reserved-address",
        Severity.Error,
        new("the address {found} belongs to a page that Publisher makes", "网址 {found} 已由系统生成的页面使用"),
        new(
            "The index and the method page are made from the records and rule sets; "
                + "a page of the same name would replace one of them.",
            "首页和计分方法页由记录和规则生成；同名页面会取代它们。"
        ),
        new("give the file another name", "给该文件换一个名字")
    );
}
