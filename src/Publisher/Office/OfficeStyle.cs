namespace Publisher.Office;

/// <summary>The style of the office's pages: the site's colours and sizes, in the page itself.</summary>
internal static class OfficeStyle
{
    public const string Css = """

        :root {
          color-scheme: light dark;
          --ink: light-dark(#1a1d21, #eceef0);
          --muted: light-dark(#4a525b, #b9c0c8);
          --paper: light-dark(#ffffff, #131619);
          --panel: light-dark(#f3f5f7, #1d2125);
          --line: light-dark(#cbd2d9, #3c444c);
          --accent: light-dark(#0a4d8c, #8fc6ff);
          --alert: light-dark(#98191b, #ffb3a8);
        }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word;
          font: 1rem/1.7 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .5rem; text-wrap: balance; }
        h2 { font-size: 1.3rem; line-height: 1.4; margin: 2.5rem 0 .8rem; }
        h3 { font-size: 1.05rem; line-height: 1.5; margin: 1.8rem 0 .5rem; }
        p, ul { max-width: 46em; margin: 0 0 1rem; }
        ul { padding-left: 1.25rem; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        a { color: var(--accent); }
        .hint { color: var(--muted); font-size: .9rem; }
        .alert { color: var(--alert); }
        .code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; font-size: .85em; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
          gap: .5rem 1.5rem; margin: 1.25rem 0; }
        .facts dt { color: var(--muted); font-size: .9rem; }
        .facts dd { margin: 0; font-size: 1.25rem; font-weight: 700; font-variant-numeric: tabular-nums; }
        .scroll { overflow-x: auto; margin: 0 0 1.25rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; }
        caption { text-align: left; padding: 0 0 .4rem; font-weight: 700; }
        th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
        thead th { background: var(--panel); vertical-align: bottom; word-break: keep-all; }
        table:has(tbody td.figure:last-child) thead th:not(:first-child) { text-align: right; }
        tbody th { font-weight: 400; min-width: 8em; }
        .total th, .total td { font-weight: 700; background: var(--panel); }
        .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .text { white-space: pre-line; min-width: 9em; }
        del { color: var(--alert); }
        ins { text-decoration: none; font-weight: 700; }
        .bars { margin: 0 0 1.5rem; }
        .bars th, .bars td { border: 0; padding: .3rem 0; vertical-align: middle; }
        .bars th { padding-right: .9rem; width: 12em; min-width: 0; }
        .bars .figure { padding-left: .9rem; width: 1%; }
        .bars svg { display: block; width: 100%; height: 1.1rem; }
        .track { fill: var(--panel); }
        .bar { fill: var(--accent); }
        .sign td { height: 3.4rem; min-width: 6em; }
        @media (max-width: 40rem) { .bars th { width: 8em; } }
        @page { size: A4; margin: 16mm 14mm; }
        @media print {
          :root { color-scheme: light; font-size: 9.5pt; }
          body { line-height: 1.45; }
          main { padding: 0; max-width: none; }
          h1 { font-size: 15pt; }
          h2 { font-size: 12pt; margin: 12pt 0 4pt; }
          h3 { font-size: 10pt; margin: 9pt 0 3pt; }
          h2, h3, caption { break-after: avoid; }
          .scroll { overflow: visible; }
          table { font-size: 8.5pt; }
          th, td { padding: 2pt 3pt; border: .5pt solid #888; }
          tbody th { min-width: 11em; }
          .text { min-width: 0; }
          .place { min-width: 8em; }
          .answer { min-width: 26mm; }
          .figure { white-space: normal; }
          tr, .facts > div { break-inside: avoid; }
          .bars th, .bars td { border: 0; }
          .bar { fill: #0a4d8c; }
          .bar, .track { print-color-adjust: exact; }
          thead { display: table-header-group; break-after: avoid; }
          tbody tr:first-child { break-before: avoid; }
          .sign { break-inside: avoid; }
          .sign td { height: 16mm; }
        }

        """;
}
