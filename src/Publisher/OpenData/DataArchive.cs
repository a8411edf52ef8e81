using System.Text;
using Publisher.Diagnostics;

namespace Publisher.OpenData;

/// <summary>The tables with all that explains them, in one ZIP file: a package that stands by itself.</summary>
internal static class DataArchive
{
    /// <param name="pathOf">Where a file of the site stands on the disk.</param>
    public static void Write(Stream stream, DataPackage package, Func<string, string> pathOf)
    {
        using var zip = new ZipWriter(stream);
        using (var file = zip.Add("README.txt"))
            file.Write(Encoding.UTF8.GetBytes(ReadMe(package)));
        using (var file = zip.Add(DataPackage.FileName))
            package.Write(file);
        foreach (var file in package.Files)
            zip.AddFile(file.Name, pathOf(DataPackage.RouteOf(file)));
    }

    /// <summary>What the data are, the licence and how to cite: as far as the office says so.</summary>
    private static string ReadMe(DataPackage package)
    {
        var site = package.Site;
        (BilingualText Label, string? Value)[] terms =
        [
            (new("Publisher", "发布机构"), site.Publisher),
            (new("Address", "网址"), site.BaseUrl),
            (new("Licence", "许可"), site.License is { } license ? $"{license.Name} {license.Url}" : null),
            (new("Cite as", "引用格式"), site.Citation),
        ];
        var text = new StringBuilder($"{site.Name}\n\n{site.Description}\n");
        foreach (var (label, value) in terms)
            if (value is not null)
                text.Append(
                    package.Language == Language.Chinese ? $"\n{label.Zh}：{value}\n" : $"\n{label.En}: {value}\n"
                );
        return text.ToString();
    }
}
