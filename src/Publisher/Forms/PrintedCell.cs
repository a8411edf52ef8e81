namespace Publisher.Forms;

/// <summary>One cell of a form as printed, and where it stood: <c>Sheet2!F14</c>, a line of a text.</summary>
/// <param name="Text">To the last digit and sign; empty where the key is to stand without a value.</param>
/// <param name="Origin">Null where nobody need look it up. It becomes public: no path of a machine.</param>
public sealed record PrintedCell(string Text, string? Origin = null);
