using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>Figures and calculations as findings word them.</summary>
internal static class Say
{
    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>With its sign and one decimal: +86.5, −65.6.</summary>
    public static string Signed(decimal value) => value.ToString("+0.0;−0.0", CultureInfo.InvariantCulture);

    /// <summary>A figure and the line it stands on.</summary>
    public static BilingualText Operand<T>(Cell<T> cell)
        where T : struct =>
        new(Text($"{cell.Printed} (line {cell.Span.Line})"), Text($"{cell.Printed}（第 {cell.Span.Line} 行）"));

    public static BilingualText Operands(string sign, IEnumerable<Cell<decimal>> operands) =>
        new(
            string.Join(sign, operands.Select(o => Operand(o).En)),
            string.Join(sign, operands.Select(o => Operand(o).Zh))
        );

    public static BilingualText Rounded(Rounding rounding) =>
        rounding.Mode == RoundingMode.Truncate
            ? new(Text($"truncated to {rounding.Decimals} decimals"), Text($"截断到 {rounding.Decimals} 位小数"))
            : new(
                Text($"rounded half up to {rounding.Decimals} decimals"),
                Text($"四舍五入到 {rounding.Decimals} 位小数")
            );

    public static string Text(FormattableString text) => FormattableString.Invariant(text);
}
