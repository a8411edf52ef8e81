using System.Security.Cryptography;
using System.Text;
using Publisher.Cli;

#pragma warning disable RS0030 // The one place where the process meets its terminal and its environment.
Umask.Set();
FirstCollection.Delay();

// The system's library of hashes is loaded while the command line is read.
ThreadPool.QueueUserWorkItem(_ => SHA256.HashData([]));
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = utf8;

// Not disposed of: what it has refused to take is not offered again at the end.
var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = false };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
return new CommandLine(
    new Terminal(output, error, !Console.IsErrorRedirected, SystemLocale.Name, Environment.CurrentDirectory)
    {
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        KeyPassword = Environment.GetEnvironmentVariable(TermsOptions.PasswordVariable),
    }
).Run(args);
