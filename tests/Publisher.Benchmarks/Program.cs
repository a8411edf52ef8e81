using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Publisher.Benchmarks;

// Each benchmark runs in a process of its own, with the runtime set as src/Publisher/Publisher.csproj sets it.
var likeTheProgram = Job
    .Default.WithGcConcurrent(false)
    .WithEnvironmentVariables(
        new EnvironmentVariable("DOTNET_TieredPGO", "0"),
        new EnvironmentVariable("DOTNET_SYSTEM_IO_DISABLEFILELOCKING", "1")
    )
    .AsMutator();

BenchmarkSwitcher
    .FromAssembly(typeof(ParseBenchmarks).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(likeTheProgram));
