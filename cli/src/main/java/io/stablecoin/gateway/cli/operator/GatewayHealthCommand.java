package io.stablecoin.gateway.cli.operator;

import static io.stablecoin.gateway.cli.CommandError.GATEWAY_UNHEALTHY;
import static io.stablecoin.gateway.cli.CommandError.GATEWAY_UNREACHABLE;
import static io.stablecoin.gateway.cli.CommandError.UNKNOWN_HEALTH;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * For the health check of a container whose image has no other program. It reads no configuration
 * but the port: a check must not fail for what the gateway does not need.
 */
@Command(
    name = "health",
    description = {
      "Ask the gateway that runs beside this command how it is: live (it answers), ready (it reaches",
      "its database) or signing (money can leave)."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway health",
      "  ./gateway health signing --port 9090",
      "",
      "Exit code: 0 where it is, else 1."
    })
public final class GatewayHealthCommand implements Runnable {

  private static final List<String> PARTS = List.of("live", "ready", "signing");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final Console console;

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      defaultValue = "live",
      description = "live, ready or signing. Default: ${DEFAULT-VALUE}.")
  private String part = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:MANAGEMENT_PORT:-9090}",
      description = "The management port. Default: MANAGEMENT_PORT, or 9090.")
  private int port;

  public GatewayHealthCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (!PARTS.contains(part)) {
      throw UNKNOWN_HEALTH.because(
          "There is no health \"" + part + "\".", "Ask for one of " + PARTS + ".");
    }
    URI uri = URI.create("http://127.0.0.1:" + port + "/health/" + part);
    HttpResponse<String> answer = ask(uri);
    if (answer.statusCode() != OK) {
      throw GATEWAY_UNHEALTHY.because(
          "%s answered %d: %s".formatted(uri, answer.statusCode(), answer.body()));
    }
    console.print(Result.of(part, true), "The gateway is " + part + ".");
  }

  private static HttpResponse<String> ask(URI uri) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client.send(
          HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw GATEWAY_UNREACHABLE.because(
          "Nothing answers at " + uri + ".",
          "Start a gateway there (./gateway serve), or name its port: --port, MANAGEMENT_PORT.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GATEWAY_UNREACHABLE.because("The question was interrupted.", "Ask again.", e);
    }
  }
}
