using System.Security.Cryptography;
using System.Text;

namespace Publisher.Records;

/// <summary>
/// What somebody has reviewed, in 16 digits: it changes with every figure and text of the record, and with nothing
/// else - not with comments, the layout of the file, or what the office did with it afterwards.
/// </summary>
public static class RecordDigest
{
    private const int Digits = 16;

    public static string Of(EvaluationRecord record)
    {
        var text = new StringBuilder(8_192);
        foreach (var figure in PublishedFigures.Of(record))
            Append(figure.Path, figure.Printed);
        foreach (var words in PublishedTexts.Of(record))
            Append($"{words.Path} {words.Label}", words.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Digits];

        void Append(string path, string value) =>
            text.Append(path.Length).Append(':').Append(path).Append(value.Length).Append(':').Append(value);
    }
}
