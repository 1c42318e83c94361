package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.EllipticCurve;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyUsage;
import io.stablecoin.gateway.policies.RequestContext;
import io.stablecoin.gateway.types.Bytes;

/** What Sign and Verify have in common, checked: a usable key, its curve and the hash. */
record SigningRequest(Key key, EllipticCurve curve, String algorithm, Bytes hash) {

  private static final int LONGEST_MESSAGE = 4096;
  private static final int DIGEST_SIZE = 32;

  static SigningRequest read(Call call, KeyStore keys) {
    Input input = call.input();
    Key key = call.in(keys.read()).byIdOrAlias(input.text("KeyId"));
    Bytes message = input.blob("Message", LONGEST_MESSAGE);
    MessageType type = messageType(input);
    SigningAlgorithm algorithm = algorithm(input);
    States.requireUsable(key, call);
    return new SigningRequest(key, curve(key, algorithm), algorithm.name(), hash(message, type));
  }

  /** What conditions of policies may ask about Sign and Verify. */
  static RequestContext conditions(Input input) {
    return RequestContext.EMPTY
        .with("kms:SigningAlgorithm", algorithm(input).name())
        .with("kms:MessageType", messageType(input).name());
  }

  private static MessageType messageType(Input input) {
    return input.choice("MessageType", MessageType.class).orElse(MessageType.RAW);
  }

  private static SigningAlgorithm algorithm(Input input) {
    return input
        .choice("SigningAlgorithm", SigningAlgorithm.class)
        .orElseThrow(
            () -> KmsError.VALIDATION.because("Value at 'SigningAlgorithm' must not be null"));
  }

  private static EllipticCurve curve(Key key, SigningAlgorithm algorithm) {
    if (key.usage() != KeyUsage.SIGN_VERIFY) {
      throw KmsError.INVALID_KEY_USAGE.because(
          "The key is for " + key.usage() + ", not for SIGN_VERIFY");
    }
    if (!key.spec().signingAlgorithms().contains(algorithm.name())) {
      throw KmsError.INVALID_KEY_USAGE.because(
          "Algorithm " + algorithm + " is incompatible with key spec " + key.spec() + ".");
    }
    return key.spec()
        .curve()
        .orElseThrow(() ->
            KmsError.UNSUPPORTED_OPERATION.because(
                "The local KMS endpoint signs with elliptic curves only"));
  }

  private static Bytes hash(Bytes message, MessageType type) {
    return switch (type) {
      case RAW -> Sha256.of(message);
      case DIGEST -> {
        if (message.size() != DIGEST_SIZE) {
          throw KmsError.VALIDATION.because(
              "Digest is invalid length for algorithm ECDSA_SHA_256.");
        }
        yield message;
      }
    };
  }
}
