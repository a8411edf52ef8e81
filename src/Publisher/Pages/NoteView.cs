using Publisher.Records;

namespace Publisher.Pages;

/// <summary>A transcription note as shown.</summary>
/// <param name="CertaintyKey">Of its word in the theme's strings: <c>certainty_likely</c>.</param>
public sealed record NoteView(string Cell, string Text, string CertaintyKey)
{
    public static NoteView Of(TranscriptionNote note) =>
        new(
            note.Cell.Value,
            note.Text,
            note.Certainty switch
            {
                Certainty.Certain => "certainty_certain",
                Certainty.Likely => "certainty_likely",
                _ => "certainty_unreadable",
            }
        );
}
