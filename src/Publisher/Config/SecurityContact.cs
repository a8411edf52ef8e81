namespace Publisher.Config;

/// <summary>Whom to tell of a weakness of the site, and how long that holds (RFC 9116).</summary>
/// <param name="Contact">A <c>mailto:</c> or <c>https:</c> address.</param>
/// <param name="Expires">The last day on which the contact may be relied on: <c>2027-11-23</c>.</param>
public sealed record SecurityContact(string Contact, string Expires);
