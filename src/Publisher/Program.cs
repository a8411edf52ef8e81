using System.Security.Cryptography;
using System.Text;
using Publisher.Cli;

#pragma warning disable RS0030 // The one place where the process meets its terminal and its environment.
Umask.Set();

// A command about some ten records ends before so much is allocated. A collection before that would walk the whole
// theme, which is all alive, and take a tenth of the time. Where memory is short it is taken as it is needed.
if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= 1L << 30)
    GC.TryStartNoGCRegion(32 << 20);

// The system's library of hashes is loaded while the command line is read.
ThreadPool.QueueUserWorkItem(_ => SHA256.HashData([]));
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = utf8;
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = false };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
return new CommandLine(
    new Terminal(output, error, !Console.IsErrorRedirected, SystemLocale.Name, Environment.CurrentDirectory)
    {
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        KeyPassword = Environment.GetEnvironmentVariable(TermsOptions.PasswordVariable),
    }
).Run(args);
