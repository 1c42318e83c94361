package io.stablecoin.gateway.kmslocal.principals;

import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Declares principals that are written as JSON, one or a list of them:
 *
 * <pre>{@code
 * {"access_key_id": "AKIAGATEWAY",
 *  "arn": "arn:aws:sts::123456789012:assumed-role/gateway-task/one",
 *  "policies": [{"Version": "2012-10-17", "Statement": [ … ]}],
 *  "context": {"aws:SourceVpce": "vpce-0abc"}}
 * }</pre>
 *
 * {@code policies} and {@code context} may be left out.
 */
public final class PrincipalReader {

  private static final List<String> MEMBERS =
      List.of("access_key_id", "arn", "policies", "context");

  private PrincipalReader() {}

  /**
   * Declares all that are written there, or nobody where one is wrong.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public static void declare(byte[] json, Principals principals) {
    JsonNode document = parse(json);
    List<JsonNode> items = document.isArray() ? document.valueStream().toList() : List.of(document);
    List<Map.Entry<String, Principal>> read = items.stream().map(PrincipalReader::read).toList();
    read.forEach(principal -> principals.declare(principal.getKey(), principal.getValue()));
  }

  /**
   * The same from a file.
   *
   * @throws LocalKmsException with code {@code principals_invalid} or {@code principals_unreadable}
   */
  public static void declare(Path file, Principals principals) {
    try {
      declare(Files.readAllBytes(file), principals);
    } catch (IOException e) {
      throw new LocalKmsException(
          "principals_unreadable", "The principals cannot be read from " + file + ".", e);
    } catch (IllegalArgumentException e) {
      throw new LocalKmsException("principals_invalid", String.valueOf(e.getMessage()), e);
    }
  }

  private static JsonNode parse(byte[] json) {
    try {
      return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("The principals are no JSON.", e);
    }
  }

  private static Map.Entry<String, Principal> read(JsonNode item) {
    if (!item.isObject() || !MEMBERS.containsAll(item.propertyNames())) {
      throw new IllegalArgumentException(
          "A principal is an object of " + String.join(", ", MEMBERS) + ".");
    }
    String[] policies =
        item.path("policies").valueStream().map(JsonNode::toString).toArray(String[]::new);
    Principal principal = Principal.of(text(item, "arn"), policies);
    for (Map.Entry<String, JsonNode> value : item.path("context").properties()) {
      principal = principal.with(value.getKey(), contextValue(value.getValue()));
    }
    return Map.entry(text(item, "access_key_id"), principal);
  }

  private static String contextValue(JsonNode value) {
    if (!value.isString()) {
      throw new IllegalArgumentException("A value in context is text.");
    }
    return value.stringValue();
  }

  private static String text(JsonNode item, String member) {
    return Optional.of(item.path(member).asString(""))
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new IllegalArgumentException("A principal needs " + member + "."));
  }
}
