namespace Publisher.Tests;

/// <summary>The tests that look at the site of hostile texts and the one of harmless texts, built once for
/// all.</summary>
[CollectionDefinition(nameof(HostileSites))]
public sealed class HostileSites : ICollectionFixture<HostileTextTests.TwoSites>;
