namespace Publisher.Records;

/// <summary>The words for grades on the form.</summary>
public static class Grades
{
    public static readonly IReadOnlyList<string> Words = ["优", "良", "中", "差"];

    public static string Word(this Grade grade) => Words[(int)grade];

    public static bool TryParse(string word, out Grade grade)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (Words[i] != word)
                continue;
            grade = (Grade)i;
            return true;
        }
        grade = default;
        return false;
    }
}
