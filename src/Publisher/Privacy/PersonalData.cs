namespace Publisher.Privacy;

/// <summary>A place that tells of a person what is not to be published, and how to write it instead.</summary>
/// <param name="Start">In the text, from 0.</param>
/// <param name="Mask">As long as what it stands for, so that columns of a line stay true.</param>
public readonly record struct PersonalData(PersonalDataKind Kind, int Start, string Mask)
{
    public int Length => Mask.Length;

    public int End => Start + Mask.Length;
}
