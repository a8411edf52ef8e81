using Publisher.Diagnostics;
using Publisher.Store;

namespace Publisher.Tests;

/// <summary>What the next build needs to know is what was added, wherever it has been meanwhile.</summary>
public sealed class RecordStatesTests : IDisposable
{
    private const int Count = 3_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-states-").FullName;
    private readonly RecordStates _states = new(Count, few: 4, held: 2);

    public void Dispose()
    {
        _states.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void States_are_read_as_they_were_added_in_any_order()
    {
        _states.SetAside(_folder);
        var random = new Random(7);
        var order = Enumerable.Range(0, Count).Where(i => i % 5 != 0).OrderBy(_ => random.Next()).ToList();
        Parallel.ForEach(order, i => _states.Add(i, StateOf(i)));
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(i % 5 != 0, _states.Has(i));
            if (i % 5 == 0)
            {
                Assert.Null(_states[i]);
                continue;
            }
            var (expected, found) = (StateOf(i), _states[i]!.Value);
            Assert.Equal(expected.Counts, found.Counts);
            Assert.Equal(expected with { Counts = found.Counts }, found);
        }
    }

    [Fact]
    public void Equal_lists_of_faults_are_one()
    {
        _states.Add(0, StateOf(0));
        _states.Add(1, StateOf(7) with { Counts = [.. StateOf(0).Counts] });
        Assert.Same(_states[0]!.Value.Counts, _states[1]!.Value.Counts);
    }

    private static RecordState StateOf(int i)
    {
        var random = new Random(i);
        (DiagnosticCode, int)[] counts =
        [
            .. CodeCatalog.All.Where(_ => random.Next(40) == 0).Select(code => (code, random.Next(1, 3))),
        ];
        return new RecordState(
            new FileSignature(random.NextInt64(), random.NextInt64(), random.NextInt64(), (ulong)random.NextInt64()),
            random.Next(2) == 0,
            new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64()),
            new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64()),
            $"rules-{i % 3}",
            counts
        );
    }
}
