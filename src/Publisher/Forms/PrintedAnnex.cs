namespace Publisher.Forms;

/// <summary>What a form carries along that the official one has no place for.</summary>
/// <param name="Value">By its label, one of <see cref="FormWords"/>; null where there is none.</param>
internal sealed record PrintedAnnex(Func<string, PrintedCell?> Value, IReadOnlyList<PrintedNote> Notes)
{
    public PrintedForm AddTo(PrintedForm form) =>
        form with
        {
            EditorTitle = Value(FormWords.EditorTitle) ?? form.EditorTitle,
            RuleSet = Value(FormWords.RuleSet) ?? form.RuleSet,
            Published = Value(FormWords.Published) ?? form.Published,
            Explanation = Value(FormWords.Explanation) ?? form.Explanation,
            SourceDocument = Value(FormWords.SourceDocument) ?? form.SourceDocument,
            SourceForm = Value(FormWords.SourceForm) ?? form.SourceForm,
            Notes = Notes.Count > 0 ? Notes : form.Notes,
        };
}
