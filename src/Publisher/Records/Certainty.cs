namespace Publisher.Records;

/// <summary>How sure a reading is: 确定, 很可能, 无法辨认.</summary>
public enum Certainty
{
    Certain,
    Likely,
    Unreadable,
}
