package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.internal.keys.AliasName;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyId;
import java.util.List;
import java.util.regex.Pattern;

/** What a KeyId of a request names. */
sealed interface KeyAddress {

  record OfKey(KeyId id) implements KeyAddress {}

  record OfAlias(AliasName name) implements KeyAddress {}

  /** The prefix of every alias name. */
  String ALIAS_PREFIX = "alias/";

  String KEY_PREFIX = "key/";

  Pattern KEY_NAME =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|mrk-[0-9a-fA-F]{32}");

  /**
   * Reads an id, a key ARN, {@code alias/…} or an alias ARN.
   *
   * @throws KmsFailure NotFoundException for what is none of them or lies in another Region or
   *     account, InvalidArnException for an ARN that is malformed or not of KMS
   */
  static KeyAddress parse(String text, String region, String accountId) {
    if (text.startsWith("arn:")) {
      return parseArn(text, region, accountId);
    }
    if (text.startsWith(ALIAS_PREFIX)) {
      return new OfAlias(new AliasName(region, text));
    }
    if (KEY_NAME.matcher(text).matches()) {
      return new OfKey(new KeyId(region, text));
    }
    throw KmsError.NOT_FOUND.because("Invalid keyId '" + text + "'");
  }

  private static KeyAddress parseArn(String arn, String region, String accountId) {
    List<String> parts = List.of(arn.split(":", 6));
    if (parts.size() < 6 || !parts.get(2).equals("kms")) {
      throw invalid(arn);
    }
    String resource = parts.get(5);
    boolean isAlias = resource.startsWith(ALIAS_PREFIX);
    if (!isAlias && !resource.startsWith(KEY_PREFIX)) {
      throw invalid(arn);
    }
    if (!parts.get(3).equals(region)) {
      throw KmsError.NOT_FOUND.because("Invalid arn " + parts.get(3));
    }
    if (!parts.get(4).equals(accountId)) {
      throw KmsError.NOT_FOUND.because((isAlias ? "Alias " : "Key '") + arn + "' does not exist");
    }
    return parse(isAlias ? resource : resource.substring(KEY_PREFIX.length()), region, accountId);
  }

  private static KmsFailure invalid(String arn) {
    return KmsError.INVALID_ARN.because("Invalid ARN: " + arn);
  }
}
