namespace Publisher.Pages;

/// <summary>What was done to a published record. The store keeps the numbers.</summary>
public enum ChangeKind : byte
{
    Correction = 0,
    Withdrawal = 1,
    Lifting = 2,
}
