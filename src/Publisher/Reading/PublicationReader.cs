using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>The section <c>publication</c> of a record file → the steps of the record's life.</summary>
internal static class PublicationReader
{
    /// <param name="isWhole">The file was read as it stands, and nothing of it was lost.</param>
    public static Publication Read(MappingReader form, bool isWhole)
    {
        var section = form.Mapping(PublicationShape.Section);
        var approval = ReadApproval(section.Mapping(PublicationShape.Approval));
        var isGiven = section.PresentFields([PublicationShape.Approval]).Count > 0;
        return new Publication(
            [.. section.Mappings(PublicationShape.Reviews).Select(ReadApproval).OfType<Approval>()],
            approval,
            [.. section.Mappings(PublicationShape.Corrections).Select(ReadCorrection).OfType<Correction>()],
            section.RecordPlaces(PublicationShape.Formerly),
            [.. section.Mappings(PublicationShape.Withdrawals).Select(ReadWithdrawal).OfType<Withdrawal>()],
            isWhole && IsFound(form, section) && isGiven == approval is not null
        )
        {
            Privacy = ReadExceptions(section),
        };
    }

    /// <summary>The texts that may be published although they look like a person's data; also those of a
    /// page.</summary>
    internal static IReadOnlyList<Sourced<string>> ReadExceptions(MappingReader section) =>
        [
            .. section
                .Mappings(PublicationShape.Privacy)
                .Where(e => e.Text(PublicationShape.Reason) is not null && e.Text(PublicationShape.By) is not null)
                .Select(e => e.Text(PublicationShape.FreeText))
                .OfType<Sourced<string>>(),
        ];

    /// <summary>Neither the section nor a key of it is misspelt or of the wrong kind.</summary>
    private static bool IsFound(MappingReader form, MappingReader section) =>
        section.IsPresent
            ? !section.HasUnknownKeys
            : !form.HasUnknownKeys && form.PresentFields([PublicationShape.Section]).Count == 0;

    private static Approval? ReadApproval(MappingReader step)
    {
        var (by, on) = (step.Text(PublicationShape.By), step.Day(PublicationShape.On));
        var (name, of) = (step.Text(PublicationShape.Step)?.Value, step.Text(PublicationShape.Of));
        return (by, on) is ({ } role, { } date)
            ? new Approval(role.Value, date, Start(step)) { Step = name, Of = of }
            : null;
    }

    private static Correction? ReadCorrection(MappingReader entry)
    {
        var (on, by) = (entry.Day(PublicationShape.On), entry.Text(PublicationShape.By));
        var (field, was) = (entry.Text(PublicationShape.CorrectedField), entry.Text(PublicationShape.Was));
        var (reason, isGone) = (entry.Text(PublicationShape.Reason), entry.Word(PublicationShape.Now) is not null);
        return (on, by, field, was, reason) is ({ } date, { } role, { } figure, { } old, { } why)
            ? new Correction(figure, old, isGone, why.Value, role.Value, date, Start(entry))
            : null;
    }

    private static Withdrawal? ReadWithdrawal(MappingReader step)
    {
        var (by, on) = (step.Text(PublicationShape.By), step.Day(PublicationShape.On));
        var reason = step.Text(PublicationShape.Reason);
        return (by, on, reason) is ({ } role, { } date, { } why)
            ? new Withdrawal(
                role.Value,
                date,
                why.Value,
                ReadLifting(step.Mapping(PublicationShape.Lifted)),
                Start(step)
            )
            : null;
    }

    private static Lifting? ReadLifting(MappingReader step)
    {
        var (by, on) = (step.Text(PublicationShape.By), step.Day(PublicationShape.On));
        var reason = step.Text(PublicationShape.Reason);
        return (by, on, reason) is ({ } role, { } date, { } why)
            ? new Lifting(role.Value, date, why.Value, Start(step))
            : null;
    }

    private static SourceSpan Start(MappingReader step) => step.Span with { Length = 1 };
}
