using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>What 国办发〔2017〕47号 asks of a government site and the site does not have.</summary>
public static class GovernmentCodes
{
    public static readonly DiagnosticCode TagsMissing = new(
        "PB9650",
        "page-tags-missing",
        Severity.Warning,
        new(
            "{count} of the page tags that 国办发〔2017〕47号 asks for are missing",
            "缺少国办发〔2017〕47号要求的 {count} 个页面标签"
        ),
        new(
            "What the office has not configured is left out on purpose: a made-up mark would fail the whole site.",
            "单位没有配置的标签不会编造：编造会使整个网站不合格。"
        ),
        new(
            "each line names the key that it comes from: fill it in, PubDate as published in the record",
            "每一行都写明来自哪一项：在那里填写；PubDate 是记录中的 published"
        )
    );

    public static readonly DiagnosticCode FooterIncomplete = new(
        "PB9651",
        "footer-incomplete",
        Severity.Warning,
        new(
            "{count} of the marks that 国办发〔2017〕47号 asks for are missing from the footer",
            "页脚缺少国办发〔2017〕47号要求的 {count} 项"
        ),
        new(
            "The marks say whose site it is and where to complain; what is not configured is left out on purpose.",
            "这些标识说明网站由谁主办、向谁反映问题；没有配置的不会编造。"
        ),
        new("each line names the key that it comes from: fill it in", "每一行都写明来自哪一项：在那里填写")
    );

    public static readonly DiagnosticCode TagMalformed = new(
        "PB9652",
        "page-tag-malformed",
        Severity.Warning,
        new(
            "the page tag {tag} holds '{found}', expected {expected}",
            "页面标签 {tag} 的值是“{found}”，应为 {expected}"
        ),
        new(
            "The tags are read by machines, which drop a value in another form.",
            "标签由机器读取，格式不符的值会被丢弃。"
        ),
        new("correct the value in the record or in output-config/site.yml", "在记录或 output-config/site.yml 中改正")
    );
}
