package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyGenerator;
import io.stablecoin.gateway.policies.PrincipalPattern;
import io.stablecoin.gateway.policies.RequestContext;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The terms of a new grant, checked by the rules of AWS. */
record GrantRequest(
    String grantee,
    Optional<String> retiring,
    Optional<String> name,
    SortedSet<String> operations) {

  /** No AWS service asks here for a grant on somebody's behalf. */
  static final RequestContext CONDITIONS =
      RequestContext.EMPTY.with("kms:GrantIsForAWSResource", "false");

  private static final int ID_BYTES = 32;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9:/_-]{1,256}");

  static GrantRequest read(Input input) {
    if (input.object("Constraints").isPresent()) {
      throw KmsError.UNSUPPORTED_OPERATION.because(
          "The local KMS endpoint has no grant constraints: they are for symmetric encryption,"
              + " which it does not do");
    }
    return new GrantRequest(
        principal(input.text("GranteePrincipal")),
        input.optionalText("RetiringPrincipal").map(GrantRequest::principal),
        input.optionalText("Name").map(GrantRequest::name),
        operations(input));
  }

  Grant toGrant(Key key, Instant now) {
    for (String operation : operations) {
      if (!GrantOperation.valueOf(operation).fits(key)) {
        throw KmsError.VALIDATION.because(
            "Operation " + operation + " in a grant does not fit a key for " + key.usage());
      }
    }
    String id = KeyGenerator.random(ID_BYTES).toString().substring("0x".length());
    return new Grant(id, key.id(), name, grantee, retiring, operations, now);
  }

  private static SortedSet<String> operations(Input input) {
    SortedSet<String> operations = new TreeSet<>();
    for (String operation : input.texts("Operations")) {
      if (!GrantOperation.isKnown(operation)) {
        throw KmsError.VALIDATION.because("Value at 'Operations' has no " + operation);
      }
      operations.add(operation);
    }
    if (operations.isEmpty()) {
      throw KmsError.VALIDATION.because("Value at 'Operations' must not be empty");
    }
    return operations;
  }

  private static String principal(String arn) {
    if (PrincipalPattern.parse(arn).filter(GrantRequest::isOneByArn).isEmpty()) {
      throw KmsError.INVALID_ARN.because("ARN does not refer to a valid principal: " + arn);
    }
    return arn;
  }

  private static boolean isOneByArn(PrincipalPattern pattern) {
    return pattern instanceof PrincipalPattern.Identity
        || pattern instanceof PrincipalPattern.Account;
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw KmsError.VALIDATION.because(
          "Value at 'Name' must be 1 to 256 letters, digits, colons, slashes, underscores and"
              + " hyphens");
    }
    return name;
  }
}
