namespace Publisher.Diagnostics;

/// <summary>The same sentence in the two languages of the office: English and Chinese.</summary>
public readonly record struct BilingualText(string En, string Zh)
{
    /// <summary>A figure or a word of the form reads the same in both.</summary>
    public static implicit operator BilingualText(string both) => new(both, both);

    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
