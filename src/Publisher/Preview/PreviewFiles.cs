using Microsoft.AspNetCore.Http;
using Publisher.Output;

namespace Publisher.Preview;

/// <summary>The preview's own files: what pages are told of changes and findings by. They are no part of any
/// site.</summary>
internal sealed class PreviewFiles(IShownSite site, CancellationToken stop)
{
    private const string Index = "index.html";

    /// <summary>A line that says nothing, so that a connection whose browser is gone is noticed.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    public Task AnswerAsync(HttpContext context, string name) =>
        name switch
        {
            "changes" => TellChangesAsync(context),
            "findings" => SendAsync(context, "findings.json", FindingsJson.Of(site.FindingsOf(RouteIn(context)))),
            "overlay.js" or "overlay.css" or "page.css" => SendAsync(context, name, Resource(name)),
            _ => Missing(context.Response),
        };

    private static Task Missing(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        response.ContentLength = 0;
        return Task.CompletedTask;
    }

    /// <summary>The page that asks, by its path.</summary>
    private static string RouteIn(HttpContext context)
    {
        var route = RequestPath.RouteOf(context.Request.Query["page"].ToString()) ?? "";
        return route is "" || route.EndsWith('/') ? route + Index : route;
    }

    private static async Task SendAsync(HttpContext context, string name, byte[] content)
    {
        context.Response.ContentType = MediaType.Of(name);
        context.Response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>The version now, and each one after it, as server-sent events (HTML, 9.2) until the browser or the
    /// server ends.</summary>
    private async Task TellChangesAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        if (!HttpMethods.IsGet(context.Request.Method))
            return;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        try
        {
            for (var told = ""; ; )
            {
                var version = site.Version;
                await context.Response.WriteAsync(version == told ? ":\n\n" : $"data: {version}\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
                told = version;
                using var beat = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
                beat.CancelAfter(Heartbeat);
                await site.ChangeAsync(version, beat.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                end.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) { }
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewFiles).Assembly.GetManifestResourceStream($"preview/{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
