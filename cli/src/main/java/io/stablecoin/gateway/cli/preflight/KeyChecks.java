package io.stablecoin.gateway.cli.preflight;

import static io.stablecoin.gateway.cli.CommandError.ADDRESS_NOT_DOCUMENTED;
import static io.stablecoin.gateway.cli.CommandError.ADDRESS_UNEXPECTED;
import static io.stablecoin.gateway.cli.CommandError.KEY_OF_ONE_REGION;
import static io.stablecoin.gateway.cli.CommandError.NOT_KNOWN;

import io.stablecoin.gateway.signer.awskms.KmsCheck;
import io.stablecoin.gateway.signer.awskms.KmsInspection;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.types.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be right about one key.
 *
 * @param name as it is configured
 * @param documented the address that the operator wrote down for it
 */
record KeyChecks(KmsKeyId name, Optional<Address> documented) {

  private static final Map<String, String> WHEN_RIGHT =
      Map.of(
          "permission_describe_key", "kms:DescribeKey is allowed",
          "permission_get_public_key", "kms:GetPublicKey is allowed",
          "permission_sign", "kms:Sign is allowed",
          "test_signature", "made, and proved to be the key's; it is of no transaction",
          "key_spec", "ECC_SECG_P256K1 for SIGN_VERIFY",
          "key_state", "Enabled");

  List<Check> of(KmsInspection inspection) {
    List<Check> checks = new ArrayList<>(inspection.checks().stream().map(this::check).toList());
    if (inspection.key().isEmpty()) {
      List.of("key_spec", "key_state").forEach(unknown -> checks.add(notKnown(unknown)));
    }
    checks.add(alias(inspection.key()));
    checks.add(multiRegion(inspection.key()));
    checks.add(address(inspection.address()));
    return checks;
  }

  private Check check(KmsCheck made) {
    return made.ok()
        ? Check.green(made.name(), subject(), WHEN_RIGHT.getOrDefault(made.name(), ""))
        : Check.red(
            made.name(),
            subject(),
            made.code().orElse(""),
            made.cause().orElse(""),
            made.remedy().orElse(""));
  }

  private Check alias(Optional<KmsKeyId> key) {
    if (!name.isAlias()) {
      return Check.green("alias", subject(), "none: the key is named by its id or ARN");
    }
    return key.map(found -> Check.green("alias", subject(), "names the key " + found))
        .orElseGet(() -> notKnown("alias"));
  }

  private Check multiRegion(Optional<KmsKeyId> key) {
    return key.map(this::multiRegion).orElseGet(() -> notKnown("multi_region"));
  }

  /** It can be no other later, so it is said while the wallet is still empty. */
  private Check multiRegion(KmsKeyId key) {
    return key.isMultiRegion()
        ? Check.green("multi_region", subject(), "a multi-Region key")
        : Check.yellow(
            "multi_region",
            subject(),
            KEY_OF_ONE_REGION,
            "The key is of one Region for ever: while KMS is down there, nothing is paid.",
            "Accept it, or use another key before money arrives:"
                + " ./gateway kms create-key --multi-region.");
  }

  private Check notKnown(String check) {
    return Check.yellow(
        check,
        subject(),
        NOT_KNOWN,
        "The key could not be described.",
        "Do what permission_describe_key says.");
  }

  private Check address(Optional<Address> derived) {
    if (derived.isEmpty()) {
      return Check.yellow(
          "address",
          subject(),
          NOT_KNOWN,
          "The public key could not be read.",
          "Do what permission_get_public_key says.");
    }
    Address found = derived.get();
    if (documented.isEmpty()) {
      return Check.yellow(
          "address",
          subject(),
          ADDRESS_NOT_DOCUMENTED,
          "The key has the address %s, which is compared to nothing.".formatted(found),
          "If it is yours, write it down: HOT_WALLET_ADDRESS=%s, or --expect-address."
              .formatted(found));
    }
    return documented.get().equals(found)
        ? Check.green("address", subject(), found + ", as documented")
        : Check.red(
            "address",
            subject(),
            ADDRESS_UNEXPECTED,
            "The key has the address %s, not the documented %s.".formatted(found, documented.get()),
            "Name the key of that address, or correct the address where it is documented.");
  }

  private String subject() {
    return name.toString();
  }
}
