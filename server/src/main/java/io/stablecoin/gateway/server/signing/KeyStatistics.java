package io.stablecoin.gateway.server.signing;

import java.util.Optional;

/**
 * What became of the requests to sign with one key.
 *
 * @param key the first digits of its id
 * @param signed signatures made
 * @param throttled requests that KMS throttled until no retry was left
 * @param failed requests that ended without a signature, the throttled ones included
 * @param unfinished requests that were begun and did not end: at work, or of a process that died
 * @param checks dry runs, which are billed like signatures
 * @param retries requests beyond the first for an attempt
 * @param latency of the signatures, where there is one
 */
public record KeyStatistics(
    String key,
    long signed,
    long throttled,
    long failed,
    long unfinished,
    long checks,
    long retries,
    Optional<Latency> latency) {}
