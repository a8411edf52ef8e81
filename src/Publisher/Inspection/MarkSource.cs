using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>Where a mark that is missing would come from, as its finding tells it.</summary>
internal static class MarkSource
{
    /// <summary>Made by Publisher for every page: only a theme of another making lacks it.</summary>
    public static readonly BilingualText Theme = new("the theme's layout", "主题的布局");

    public static BilingualText Site(string key) =>
        new($"{key} in output-config/site.yml", $" output-config/site.yml 的 {key}");

    public static BilingualText Record(string key) => new($"{key} in the record", $"记录的 {key}");
}
