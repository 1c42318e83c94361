package io.stablecoin.gateway.signer.awskms.observation;

import io.stablecoin.gateway.signer.SigningRequest;
import java.time.Instant;
import java.util.UUID;

/**
 * A request to KMS that is about to be sent.
 *
 * @param id joins the attempt to its result
 * @param key the first digits of the key's id
 * @param request what is signed, on which chain, and what for
 */
public record SigningAttempt(UUID id, Instant at, String key, SigningRequest request) {}
