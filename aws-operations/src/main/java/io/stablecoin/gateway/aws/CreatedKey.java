package io.stablecoin.gateway.aws;

import java.util.Optional;

/** A key that now exists. */
public record CreatedKey(String keyId, String arn, Optional<KeyAlias> alias) {}
