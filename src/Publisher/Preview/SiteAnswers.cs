using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Publisher.Output;

namespace Publisher.Preview;

/// <summary>
/// A request → the file of the site that it asks for, as a plain static host answers: GET and HEAD only, a folder is
/// its index.html, and what is not there is the site's own page for missing addresses.
/// </summary>
/// <param name="port">Of the address that requests must name: another host name that leads here is an attack
/// (DNS rebinding).</param>
/// <param name="stop">The server ends: nobody waits for changes any more.</param>
internal sealed class SiteAnswers(IShownSite site, int port, CancellationToken stop)
{
    private const string MissingPage = "404.html";
    private const string Index = "index.html";

    private readonly PreviewFiles _own = new(site, stop);
    private readonly HashSet<string> _hosts = new(
        new[] { "localhost", "127.0.0.1", "[::1]" }
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"))
            .Concat(port == 80 ? ["localhost", "127.0.0.1", "[::1]"] : []),
        StringComparer.OrdinalIgnoreCase
    );

    public Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        Harden(response.Headers);
        if (!_hosts.Contains(request.Headers.Host.ToString()))
            return Refuse(response, StatusCodes.Status421MisdirectedRequest);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            return Refuse(response, StatusCodes.Status405MethodNotAllowed);
        }
        // The server's own path has its dot segments taken out already; only the target as sent can be judged.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (RequestPath.RouteOf(target) is not { } route)
            return Refuse(response, StatusCodes.Status400BadRequest);
        if (route.StartsWith(PageAdditions.Place, StringComparison.Ordinal))
            return _own.AnswerAsync(context, route[PageAdditions.Place.Length..]);
        return route is "" || route.EndsWith('/') ? SendAsync(context, route + Index)
            : site.Has($"{route}/{Index}") ? Redirect(response, target)
            : SendAsync(context, route);
    }

    /// <summary>Nothing is kept, guessed at, or lent to pages of other sites.</summary>
    private static void Harden(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static Task Refuse(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentLength = 0;
        return Task.CompletedTask;
    }

    /// <summary>A folder without its slash: relative links on its page would lead beside it.</summary>
    private static Task Redirect(HttpResponse response, string target)
    {
        var path = RequestPath.PathOf(target);
        response.Headers.Location = $"{path}/{target[path.Length..]}";
        return Refuse(response, StatusCodes.Status302Found);
    }

    private async Task SendAsync(HttpContext context, string route)
    {
        var response = context.Response;
        // A file may take a build to make: that keeps no connection's thread.
        var file = await Task.Run(() => site.Find(route), context.RequestAborted);
        if (file is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            (route, file) = (MissingPage, site.Find(MissingPage));
        }
        if (file is null)
        {
            response.ContentLength = 0;
            return;
        }
        await using var content = route.EndsWith(".html", StringComparison.Ordinal)
            ? await WithAdditionsAsync(file, response)
            : file.Content;
        response.ContentType = MediaType.Of(route);
        response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await content.CopyToAsync(response.Body, context.RequestAborted);
    }

    /// <summary>The page as the browser gets it; the header says of its policy what the page says.</summary>
    private async Task<Stream> WithAdditionsAsync(ShownFile file, HttpResponse response)
    {
        using var page = new MemoryStream();
        await using (file.Content)
            await file.Content.CopyToAsync(page);
        var (content, policy) = PageAdditions.To(page.ToArray(), file.Mark, site);
        response.Headers.ContentSecurityPolicy = policy;
        return new MemoryStream(content, writable: false);
    }
}
