package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyGenerator;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyId;
import io.stablecoin.gateway.kmslocal.internal.keys.KeySpec;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyUsage;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes a key, in one Region or as the primary of a multi-Region key. */
record CreateKey(KeyStore keys, FaultPlan faults) implements Operation {

  private static final int LONGEST_DESCRIPTION = 8192;

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    Permission create = new Permission.InAccount(name());
    return call.input().has("Tags")
        ? List.of(create, new Permission.InAccount("TagResource"))
        : List.of(create);
  }

  @Override
  public RequestContext conditions(Call call) {
    Input input = call.input();
    KeySpec spec = spec(input);
    return Tags.conditions(input)
        .with(Lockout.conditions(call))
        .with("kms:KeySpec", spec.name())
        .with("kms:KeyUsage", usage(input, spec).name())
        .with("kms:KeyOrigin", "AWS_KMS")
        .with("kms:MultiRegion", Boolean.toString(input.flag("MultiRegion")));
  }

  @Override
  public ObjectNode answer(Call call) {
    Key key = create(call);
    keys.change(vault -> {
      if (call.input().has("Policy")) {
        Lockout.check(key, vault, call);
      }
      return vault.with(key);
    });
    return Json.object().set("KeyMetadata", KeyMetadata.of(key, keys.read(), call));
  }

  private Key create(Call call) {
    Input input = call.input();
    requireOwnMaterial(input);
    KeySpec spec = spec(input);
    KeyUsage usage = usage(input, spec);
    return new Key(
        KeyId.random(call.region(), input.flag("MultiRegion")),
        spec,
        usage,
        description(input),
        policy(call),
        Tags.of(input),
        KeyGenerator.generate(spec),
        call.now(),
        call.now().plus(faults.creating()),
        true,
        Optional.empty(),
        false);
  }

  private static void requireOwnMaterial(Input input) {
    if (!input.optionalText("Origin").orElse("AWS_KMS").equals("AWS_KMS")) {
      throw KmsError.UNSUPPORTED_OPERATION.because(
          "The local KMS endpoint makes all key material itself: Origin must be AWS_KMS");
    }
  }

  private static KeySpec spec(Input input) {
    return input
        .choice("KeySpec", KeySpec.class)
        .or(() -> input.choice("CustomerMasterKeySpec", KeySpec.class))
        .orElse(KeySpec.SYMMETRIC_DEFAULT);
  }

  private static KeyUsage usage(Input input, KeySpec spec) {
    Optional<KeyUsage> asked = input.choice("KeyUsage", KeyUsage.class);
    if (asked.isEmpty() && spec != KeySpec.SYMMETRIC_DEFAULT) {
      throw KmsError.VALIDATION.because(
          "You must specify a KeyUsage value for an asymmetric key or an HMAC key.");
    }
    KeyUsage usage = asked.orElse(KeyUsage.ENCRYPT_DECRYPT);
    if (!spec.allows(usage)) {
      throw KmsError.VALIDATION.because(
          "KeyUsage " + usage + " is not compatible with KeySpec " + spec);
    }
    return usage;
  }

  static String description(Input input) {
    String description = input.optionalText("Description").orElse("");
    if (description.length() > LONGEST_DESCRIPTION) {
      throw KmsError.VALIDATION.because(
          "Value at 'Description' must have a length of at most " + LONGEST_DESCRIPTION);
    }
    return description;
  }

  static String policy(Call call) {
    return call.input()
        .optionalText("Policy")
        .map(KeyPolicy::requireWellFormed)
        .orElseGet(() -> KeyPolicy.standard(call.accountId()));
  }
}
