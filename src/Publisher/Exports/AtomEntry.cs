namespace Publisher.Exports;

/// <summary>One entry of a feed: what happened to a record, where it stands, and when.</summary>
/// <param name="Id">A <c>tag:</c> address that never changes and belongs to no other entry.</param>
/// <param name="Link">The absolute address of the record's page.</param>
/// <param name="Updated">Of what happened, as <see cref="Moment"/> writes it.</param>
/// <param name="Category"><c>published</c>, <c>corrected</c>, <c>withdrawn</c> or <c>restored</c>.</param>
public sealed record AtomEntry(string Id, string Title, string Link, string Updated, string Category, string Summary);
