using System.Globalization;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Publisher.Hosting;
using Publisher.Output;

namespace Publisher.Publishing;

/// <summary>
/// A bucket, object by object. Each request is tried several times, each time for so long and no longer; what fails in
/// the end is a <see cref="StorageException"/> that says nothing of keys.
/// </summary>
internal sealed class ObjectStorage : IDisposable
{
    private const string HashName = "x-amz-meta-sha256";
    private const string RunName = "x-amz-meta-run";

    private readonly StorageAddress _address;
    private readonly StorageLimits _limits;
    private readonly AmazonS3Client _client;

    public ObjectStorage(StorageAddress address, StorageKeys keys, StorageLimits limits)
    {
        (_address, _limits) = (address, limits);
        AWSCredentials credentials = keys.Session is { } session
            ? new SessionAWSCredentials(keys.Id, keys.Secret, session)
            : new BasicAWSCredentials(keys.Id, keys.Secret);
        _client = new AmazonS3Client(
            credentials,
            new AmazonS3Config
            {
                ServiceURL = address.Endpoint.AbsoluteUri,
                AuthenticationRegion = address.Region,
                ForcePathStyle = true,
                AllowAutoRedirect = false,
                MaxErrorRetry = 0,
                // Other services than Amazon's refuse checksums at the end of a body.
                RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
                ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
                Timeout = Timeout.InfiniteTimeSpan,
            }
        );
    }

    public string Name => _address.Name;

    public void Dispose() => _client.Dispose();

    /// <returns>Null where there is no such object.</returns>
    public Task<StoredObject?> GetAsync(string path, CancellationToken end) =>
        TryAsync(
            path,
            bytes: 0,
            isMissingFine: true,
            async time =>
            {
                var request = new GetObjectRequest { BucketName = _address.Bucket, Key = KeyOf(path) };
                using var answer = await _client.GetObjectAsync(request, time.Token);
                time.CancelAfter(_limits.TimeFor(answer.ContentLength));
                using var content = new MemoryStream();
                await answer.ResponseStream.CopyToAsync(content, time.Token);
                if (content.Length != answer.ContentLength)
                    throw new IOException("the answer was cut off");
                return new StoredObject(
                    answer.ETag,
                    answer.Metadata[HashName],
                    answer.Metadata[RunName],
                    content.ToArray()
                );
            },
            end
        );

    /// <returns>Null where there is no such object.</returns>
    public Task<StoredObject?> AskAsync(string path, CancellationToken end) =>
        TryAsync(path, bytes: 0, isMissingFine: true, time => AskOnceAsync(path, time.Token)!, end);

    /// <summary>Puts an object in the place of whatever stands there, or only of what is known to stand
    /// there.</summary>
    /// <param name="content">Opened anew for each attempt.</param>
    /// <param name="condition">Null puts it in any case.</param>
    /// <exception cref="StorageException">It is a conflict where the condition does not hold.</exception>
    public Task PutAsync(
        string path,
        Func<Stream> content,
        string sha256,
        string run,
        PutCondition? condition,
        CancellationToken end
    ) =>
        TryAsync<object>(
            path,
            bytes: Length(content),
            isMissingFine: false,
            async time =>
            {
                using var stream = content();
                var request = new PutObjectRequest
                {
                    BucketName = _address.Bucket,
                    Key = KeyOf(path),
                    InputStream = stream,
                    AutoCloseStream = false,
                    ContentType = MediaType.Of(path),
                    UseChunkEncoding = false,
                    IfMatch = condition?.Tag,
                    IfNoneMatch = condition is { Tag: null } ? "*" : null,
                };
                request.Headers.CacheControl = Caching.Of(path);
                request.Metadata[HashName] = sha256;
                request.Metadata[RunName] = run;
                try
                {
                    await _client.PutObjectAsync(request, time.Token);
                }
                catch (AmazonS3Exception e) when (IsConflict(e) || (condition?.Tag is not null && IsMissing(e)))
                {
                    // It may have been done before, here or on the way, and only the answer lost.
                    if (!await IsThereAsync(path, run, sha256, time.Token))
                        throw new StorageException(path, ReasonOf(e), isConflict: true);
                }
                return null;
            },
            end
        );

    /// <summary>Takes an object away; it is no fault that there is none.</summary>
    public Task DeleteAsync(string path, CancellationToken end) =>
        TryAsync<object>(
            path,
            bytes: 0,
            isMissingFine: true,
            async time =>
            {
                var request = new DeleteObjectRequest { BucketName = _address.Bucket, Key = KeyOf(path) };
                await _client.DeleteObjectAsync(request, time.Token);
                return null;
            },
            end
        );

    private async Task<StoredObject> AskOnceAsync(string path, CancellationToken token)
    {
        var request = new GetObjectMetadataRequest { BucketName = _address.Bucket, Key = KeyOf(path) };
        var answer = await _client.GetObjectMetadataAsync(request, token);
        return new StoredObject(answer.ETag, answer.Metadata[HashName], answer.Metadata[RunName], null);
    }

    private async Task<bool> IsThereAsync(string path, string run, string sha256, CancellationToken token)
    {
        try
        {
            var now = await AskOnceAsync(path, token);
            return now.Run == run && now.Sha256 == sha256;
        }
        catch (AmazonS3Exception e) when (IsMissing(e))
        {
            return false;
        }
    }

    private async Task<T?> TryAsync<T>(
        string path,
        long bytes,
        bool isMissingFine,
        Func<CancellationTokenSource, Task<T?>> step,
        CancellationToken end
    )
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(end);
            time.CancelAfter(_limits.TimeFor(bytes));
            try
            {
                return await step(time);
            }
            catch (AmazonS3Exception e) when (isMissingFine && IsMissing(e))
            {
                return null;
            }
            catch (Exception e) when (IsOfTheStorage(e))
            {
                end.ThrowIfCancellationRequested();
                if (attempt >= _limits.Attempts || !IsPassing(e))
                    throw new StorageException(path, ReasonOf(e), IsConflict(e)) { IsUnknown = IsUnknown(e) };
                await Task.Delay(_limits.Pause * (1 << Math.Min(attempt - 1, 6)), end);
            }
        }
    }

    private string KeyOf(string path) => _address.Prefix + path;

    private static long Length(Func<Stream> content)
    {
        using var stream = content();
        return stream.Length;
    }

    private static bool IsMissing(AmazonS3Exception e) =>
        e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode != "NoSuchBucket";

    private static bool IsConflict(Exception e) =>
        e is AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict };

    private static bool IsOfTheStorage(Exception e) =>
        e
            is AmazonClientException
                or AmazonServiceException
                or HttpRequestException
                or OperationCanceledException
                or WebException
        || (e is IOException and not StorageException);

    /// <summary>The service does not know what it was asked.</summary>
    private static bool IsUnknown(Exception e) =>
        e
            is AmazonS3Exception
            {
                StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotImplemented,
                ErrorCode: not ("RequestTimeout" or "ExpiredToken"),
            };

    /// <summary>Another attempt may succeed: the network failed, or the service says that it is not itself.</summary>
    private static bool IsPassing(Exception e) =>
        e is not AmazonServiceException { StatusCode: var status }
        || status is 0 or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        || (status != HttpStatusCode.NotImplemented && (int)status >= 500);

    /// <summary>Never a service's own words, which can hold a key's name or a signed address.</summary>
    private static string ReasonOf(Exception e) =>
        e switch
        {
            AmazonServiceException { StatusCode: not 0 } s => string.Create(
                CultureInfo.InvariantCulture,
                $"{(int)s.StatusCode} {s.ErrorCode}"
            ),
            OperationCanceledException => "it took too long",
            _ => e.GetBaseException().Message,
        };
}
