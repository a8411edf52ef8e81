namespace Publisher.Records;

/// <summary>评分等级, from the best to the worst.</summary>
public enum Grade
{
    Excellent,
    Good,
    Fair,
    Poor,
}
