package io.stablecoin.gateway.e2e.dsl;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code ./gateway kms-local} as its own process. */
public final class LocalKms implements AutoCloseable {

  private final RunningProgram program;
  private final Outcome started;

  private LocalKms(RunningProgram program) {
    this.program = program;
    program.awaitOut(out -> out.contains("}"));
    this.started = new Outcome(0, program.out(), "");
  }

  public static LocalKms start() {
    return new LocalKms(Program.gateway("kms-local", "--port", "0", "--json").start());
  }

  /** With those who call in a file, as a reader starts it. */
  public static LocalKms start(Path principals) {
    return new LocalKms(
        Program.gateway("kms-local", "--port", "0", "--json", "--principals", principals.toString())
            .start());
  }

  public String endpoint() {
    return started.json().path("endpoint").asString();
  }

  /** What points the KMS commands at it. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_KMS", endpoint(), "AWS_REGION", started.json().path("region").asString());
  }

  /**
   * Says who calls; from then on policies count.
   *
   * @param principals as {@code docs/kms-local.md} has them
   */
  public void declare(String principals) {
    Http.json(
        HttpRequest.newBuilder(URI.create(endpoint() + "/_local/principals"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(principals)));
  }

  /** A command about its keys. */
  public Outcome run(String... arguments) {
    return Program.gateway(arguments).with(environment()).run();
  }

  /** A request as an administrator sends it: {@code DisableKey}, {@code {"KeyId": "…"}}. */
  public JsonNode ask(String operation, String body) {
    return Http.json(
        HttpRequest.newBuilder(URI.create(endpoint()))
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "TrentService." + operation)
            .header(
                "Authorization",
                ("AWS4-HMAC-SHA256 Credential=admin/20260101/%s/kms/aws4_request,"
                        + " SignedHeaders=host, Signature="
                        + "0".repeat(64))
                    .formatted(environment().get("AWS_REGION")))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    program.close();
  }
}
