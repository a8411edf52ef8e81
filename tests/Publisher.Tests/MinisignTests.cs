using System.Diagnostics;
using Publisher.Cli;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>Our keys and signatures, and minisign's own, are read by both, where it is installed.</summary>
public sealed class MinisignTests : IDisposable
{
    private const string Password = "一二三 four";

    private static readonly string Log = Path.Combine("output", ReleaseLog.Route);

    private readonly TestSite _site = TestSite.OfTheRealForms();

    public MinisignTests()
    {
        if (!File.Exists("/usr/bin/minisign"))
            Assert.Skip("minisign is not installed");
        Assert.Equal(0, Minisign("", "-G", "-W", "-p", "mini.pub", "-s", "mini.key"));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Minisign_reads_what_we_sign()
    {
        Assert.Equal(0, _site.Run("build", "--key", "mini.key").ExitCode);
        Assert.Equal(0, _site.Run("verify", "output", "--key", "mini.pub").ExitCode);
        Assert.Equal(0, Minisign("", "-V", "-p", "mini.pub", "-m", Log));
        File.AppendAllText(_site.At(Log), " ");
        Assert.NotEqual(0, Minisign("", "-V", "-p", "mini.pub", "-m", Log));
    }

    [Theory]
    [InlineData()]
    [InlineData("-l")]
    [InlineData("-c", "本机关签发", "-t", "第一次发布")]
    public void What_minisign_signs_is_confirmed(params string[] options)
    {
        Assert.Equal(0, _site.Run("build").ExitCode);
        Assert.Equal(0, Minisign("", ["-S", "-s", "mini.key", "-m", Log, .. options]));
        var (exitCode, output, _) = _site.Run("verify", "output", "--key", "mini.pub");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("Release 1 of 2026-11-23, signed: ", output, StringComparison.Ordinal);
        var signature = _site.At($"{Log}.minisig");
        var text = File.ReadAllBytes(signature);
        text[text.AsSpan().IndexOf("\ntrusted comment: "u8) + "\ntrusted comment: ".Length] ^= 1;
        File.WriteAllBytes(signature, text);
        Assert.Contains("PB9207", _site.Run("verify", "output", "--key", "mini.pub").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_windows_spoil_no_key_and_no_signature()
    {
        foreach (var file in new[] { "mini.key", "mini.pub" })
            File.WriteAllText(_site.At(file), File.ReadAllText(_site.At(file)).ReplaceLineEndings("\r\n"));
        Assert.Equal(0, _site.Run("build", "--key", "mini.key").ExitCode);
        var signature = _site.At($"{Log}.minisig");
        File.WriteAllText(signature, File.ReadAllText(signature).ReplaceLineEndings("\r\n"));
        Assert.Equal(0, _site.Run("verify", "output", "--key", "mini.pub").ExitCode);
        File.WriteAllText(_site.At("line.pub"), File.ReadAllLines(_site.At("mini.pub"))[1] + "\r\n");
        Assert.Equal(0, _site.Run("verify", "output", "--key", "line.pub").ExitCode);
    }

    [Fact]
    public void A_key_with_a_password_signs_with_it_alone()
    {
        Assert.Equal(0, Minisign($"{Password}\n{Password}\n", "-G", "-p", "safe.pub", "-s", "safe.key"));
        foreach (var password in new[] { null, "1234" })
        {
            var (refused, told) = Build(password);
            Assert.Equal(3, refused);
            Assert.Contains(
                "PB9210 key-password: 'safe.key' is protected by a password",
                told,
                StringComparison.Ordinal
            );
            Assert.Contains("minisign -G -W", told, StringComparison.Ordinal);
            Assert.Empty(_site.Published());
        }
        Assert.Equal(0, Build(Password).ExitCode);
        Assert.Equal(0, Minisign("", "-V", "-p", "safe.pub", "-m", Log));
    }

    private (int ExitCode, string Out) Build(string? password)
    {
        using var output = new StringWriter();
        var terminal = new Terminal(output, output, IsInteractive: false, Locale: "C", _site.Root)
        {
            KeyPassword = password,
        };
        return (new CommandLine(terminal).Run(["build", "--key", "safe.key"]), output.ToString());
    }

    private int Minisign(string typed, params string[] arguments)
    {
        var start = new ProcessStartInfo("minisign", arguments)
        {
            WorkingDirectory = _site.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(System.Text.Encoding.UTF8.GetBytes(typed));
        process.StandardInput.Close();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
