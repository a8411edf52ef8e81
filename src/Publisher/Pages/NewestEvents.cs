namespace Publisher.Pages;

/// <summary>The newest of however many events, and no more of them in memory than are kept.</summary>
public sealed class NewestEvents(int count)
{
    private readonly SortedSet<RecordEvent> _newest = new(RecordEvent.NewestFirst);

    /// <summary>The newest first.</summary>
    public IReadOnlyCollection<RecordEvent> All => _newest;

    public void Add(RecordEvent found)
    {
        if (_newest.Count == count && RecordEvent.NewestFirst.Compare(found, _newest.Max) > 0)
            return;
        _newest.Add(found);
        if (_newest.Count > count)
            _newest.Remove(_newest.Max!);
    }
}
