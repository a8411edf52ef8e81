using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Publisher.Diagnostics;

namespace Publisher.Exports;

/// <summary>
/// How texts stand in JSON: Chinese as it is; what could end a script or an attribute that data are copied into, and
/// what nobody sees, as escapes.
/// </summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(Allowed()) };

    private static TextEncoderSettings Allowed()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (var c = '\0'; c < '\uFFFF'; c++)
            if (HiddenCharacters.IsShownByNumber(c) || HiddenCharacters.IsJoiner(c))
                settings.ForbidCharacter(c);
        return settings;
    }
}
