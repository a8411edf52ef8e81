namespace Publisher.Office;

/// <summary>A record that the next release touches: what a list of them says; the rest is read when it is
/// shown.</summary>
/// <param name="Ordinal">Its place among all; negative where its file is gone.</param>
/// <param name="Place">Year and number: <c>2023/pt-001</c>.</param>
/// <param name="Former">Its year and number, or its page's address, before; empty where it had the same.</param>
/// <param name="IsHeld">A finding keeps it back.</param>
/// <param name="IsUnseen">What was published cannot be read: nobody can tell what changes in it.</param>
public sealed record ProposedRecord(
    int Ordinal,
    string Place,
    string Former,
    string Title,
    string Department,
    ProposalStep Steps,
    bool IsHeld,
    bool IsUnseen
);
