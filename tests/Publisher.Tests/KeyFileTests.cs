using Publisher.Proof;

namespace Publisher.Tests;

/// <summary>Key files are read as editors and mail leave them.</summary>
public sealed class KeyFileTests
{
    [Theory]
    [InlineData("", "\n")]
    [InlineData("", "")]
    [InlineData("", "\n\n")]
    [InlineData("", "\r\n\r\n")]
    [InlineData("\uFEFF", "\n")]
    [InlineData("\uFEFF", "")]
    public void Line_ends_and_a_byte_order_mark_spoil_no_key(string before, string after)
    {
        var secret = SigningKey.FileOf(new byte[8], new byte[32]);
        var key = SigningKey.Parse(AsEdited(secret), null, out _);
        Assert.NotNull(key);
        Assert.Equal(key.Public.File, PublicKey.Parse(AsEdited(key.Public.File))?.File);
        Assert.Equal(key.Public.File, PublicKey.Parse(AsEdited([.. SecondLineOf(key.Public.File)]))?.File);
        Assert.True(key.Public.IsSigned("x"u8, AsEdited(key.Sign("x"u8))));

        byte[] AsEdited(byte[] file) =>
            System.Text.Encoding.UTF8.GetBytes($"{before}{file.AsText().TrimEnd('\n')}{after}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("untrusted comment: x")]
    [InlineData("untrusted comment: x\n\n")]
    public void What_lacks_its_second_line_is_no_key(string file)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(file);
        Assert.Null(SigningKey.Parse(bytes, null, out _));
        Assert.Null(PublicKey.Parse(bytes));
    }

    private static byte[] SecondLineOf(byte[] file) => file[(Array.IndexOf(file, (byte)'\n') + 1)..];
}
