package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.LocalKms;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the README tells a reader to type does what the README says. */
class ReadmeIT {

  /** Run by the other tests of this folder, but for {@code test}, which is what runs this one. */
  private static final Set<String> RUN_ELSEWHERE =
      Set.of(
          "./gateway demo",
          "./gateway test",
          "./gateway dev",
          "./gateway kms-local",
          "./gateway preflight",
          "./gateway wallet fund");

  private static final Pattern SHELL_BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern DEMO_OUTPUT =
      Pattern.compile("(?ms)^```text\n(One payment.*?)^```$");

  @TempDir Path folder;

  @Test
  void hasNoCommandThatNoTestRuns() throws IOException {
    assertThat(commands())
        .allMatch(line -> RUN_ELSEWHERE.contains(line) || isKms(line) || isCurl(line));
  }

  @Test
  void showsCommandsOfTheKeyThatWork() throws IOException {
    try (LocalKms kms = LocalKms.start()) {
      for (String line : commands().stream().filter(ReadmeIT::isKms).toList()) {
        Outcome outcome = shell(line).with(kms.environment()).run();
        assertThat(outcome.exit()).as(line + "\n" + outcome.err()).isZero();
      }
    }
  }

  @Test
  void showsCallsOfTheApiThatWork() throws IOException {
    try (DevStack stack = DevStack.start(folder)) {
      for (String line : commands().stream().filter(ReadmeIT::isCurl).toList()) {
        String here = line.replace("http://127.0.0.1:8080", stack.text("api_url"));
        Outcome outcome = shell(here).with("API_KEY", stack.text("api_key")).run();
        JsonNode object = outcome.json();
        assertThat(object.path("id").asString("")).as(outcome.out()).isNotBlank();
        pay(stack, object);
      }
    }
  }

  /** What is asked for is paid, so that the next call has money to spend. */
  private static void pay(DevStack stack, JsonNode object) {
    if (object.path("object").asString().equals("payment_session")) {
      String address = object.path("deposit_address").asString();
      stack.chain().transfer(stack.token("USDC"), stack.customer(), address, 25_000_000);
      stack.merchant().awaitCompleted("/v1/payment-sessions/" + object.path("id").asString());
    } else {
      stack.merchant().awaitCompleted("/v1/payouts/" + object.path("id").asString());
    }
  }

  @Test
  void showsWhatTheDemoPrints() throws IOException {
    Outcome demo = Program.gateway("demo", "--once").in(folder).run();

    assertThat(demo.exit()).as(demo.err()).isZero();
    assertThat(shape(demo.out()))
        .containsExactlyInAnyOrderElementsOf(shape(block(DEMO_OUTPUT).getFirst()));
  }

  /** A line of the README; the tests run inside a build, for whose end the launcher would wait. */
  private static Program shell(String line) {
    return Program.of("sh", "-c", line).with("GATEWAY_BUILD", "never");
  }

  /**
   * The lines without what differs from run to run: addresses, ids, times, and the padding around
   * them. Parts that start side by side are told as they become ready, in either order.
   */
  private static List<String> shape(String output) {
    return output
        .replaceAll("0x[0-9a-fA-F]+", "0x")
        .replaceAll("\\b(ps|re)_[0-9a-z]+", "$1_")
        .replaceAll("request [0-9a-f-]{36}", "request")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "2026-01-01T00:00:00Z")
        .replaceAll("\\d+\\.\\d s", "0.0 s")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1")
        .replaceAll(" +", " ")
        .strip()
        .lines()
        .toList();
  }

  private static boolean isKms(String line) {
    return line.startsWith("./gateway kms ");
  }

  private static boolean isCurl(String line) {
    return line.startsWith("curl ");
  }

  private static List<String> commands() throws IOException {
    return block(SHELL_BLOCK).stream().flatMap(String::lines).toList();
  }

  private static List<String> block(Pattern pattern) throws IOException {
    String readme = Files.readString(SourceTree.root().resolve("README.md"));
    return pattern.matcher(readme).results().map(match -> match.group(1)).toList();
  }
}
