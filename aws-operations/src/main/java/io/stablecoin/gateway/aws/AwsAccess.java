package io.stablecoin.gateway.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How a service of AWS is reached. What is left out, and the credentials always, are the AWS SDK's
 * own choice.
 *
 * @param profile of the shared AWS configuration
 * @param endpoint another than the Region's
 * @param patience for one request, retries included
 */
public record AwsAccess(
    Optional<String> region, Optional<String> profile, Optional<URI> endpoint, Duration patience) {}
