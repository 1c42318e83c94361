package io.stablecoin.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stack that {@code ./gateway dev} runs in this folder: in development, a command started
 * beside it works on it without being told how.
 */
final class RunningDev {

  /** Which variable stands for which field of {@code dev.json}. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "DATABASE_URL", "database_url",
          "GATEWAY_CONFIG", "config",
          "KMS_KEY_ID", "kms_key_id",
          "AWS_ENDPOINT_URL_KMS", "kms_endpoint",
          "AWS_ENDPOINT_URL_CLOUDTRAIL", "kms_endpoint");

  /** Its place in {@code arn:aws:kms:REGION:account:key/id}. */
  private static final int REGION = 3;

  private RunningDev() {}

  /** The environment with what the running stack adds; what is set already is not changed. */
  static Map<String, String> add(Map<String, String> environment, Path description) {
    boolean development =
        environment.getOrDefault("GATEWAY_ENV", "development").equals("development");
    if (!development || !Files.isReadable(description)) {
      return environment;
    }
    JsonNode stack = read(description);
    if (!isRunning(stack)) {
      return environment;
    }
    Map<String, String> all = new HashMap<>();
    VARIABLES.forEach((name, field) -> all.put(name, stack.path(field).asString("")));
    all.put("AWS_REGION", regionOf(stack.path("kms_key_id").asString("")));
    all.putAll(environment);
    return all;
  }

  private static String regionOf(String keyArn) {
    String[] parts = keyArn.split(":", -1);
    return parts.length > REGION ? parts[REGION] : "";
  }

  private static JsonNode read(Path description) {
    try {
      return JsonMapper.shared().readTree(Files.readString(description));
    } catch (IOException | JacksonException e) {
      // Just being removed.
      return JsonMapper.shared().createObjectNode();
    }
  }

  /** A killed stack leaves its description behind. */
  private static boolean isRunning(JsonNode stack) {
    return ProcessHandle.of(stack.path("pid").asLong(0)).isPresent();
  }
}
