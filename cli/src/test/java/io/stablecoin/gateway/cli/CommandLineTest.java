package io.stablecoin.gateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CommandLine program = program();

  private CommandLine program(String... words) {
    return new GatewayCommandLine(
            new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
            Environment.of(Map.of()),
            new ByteArrayInputStream(new byte[0]))
        .create(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"surprise", "kms surprise", "kms health --surprise", "kms", "demo twice"})
  void answersWrongUsageWithTwo(String line) {
    assertThat(program.execute(line.split(" "))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("error: wrong_usage", "cause:", "--help");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void answersAConfigurationThatCannotBeWithThree() {
    CommandLine misconfigured =
        new GatewayCommandLine(
                new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
                Environment.of(Map.of("KMS_TIMEOUT", "soon")),
                new ByteArrayInputStream(new byte[0]))
            .create();

    assertThat(misconfigured.execute("kms", "derive-address", "alias/x")).isEqualTo(3);
    assertThat(err.toString(UTF_8)).contains("error: kms_timeout_invalid");
  }

  @Test
  void refusesMetricsOnTheStdoutOfOneJsonDocument() {
    CommandLine metered =
        new GatewayCommandLine(
                new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
                Environment.of(Map.of("CLOUDWATCH_METRICS", "emf")),
                new ByteArrayInputStream(new byte[0]))
            .create();

    assertThat(metered.execute("serve", "--json")).isEqualTo(3);
    assertThat(
            JsonMapper.shared().readTree(out.toByteArray()).path("error").path("code").asString())
        .isEqualTo("cloudwatch_metrics_with_json");
  }

  @Test
  void tellsAFailureInJsonWhereThatIsAskedFor() {
    program.execute("kms", "derive-address", "39digits", "--json");

    JsonNode answer = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(answer.path("error").path("code").asString()).isEqualTo("kms_key_id_malformed");
    assertThat(answer.path("error").path("remedy").asString()).isNotBlank();
  }

  @Test
  void showsNoStackTraceWithoutDebug() {
    program.execute("kms", "derive-address", "39digits");
    assertThat(err.toString(UTF_8)).doesNotContain("\tat ");

    program.execute("--debug", "kms", "derive-address", "39digits");
    assertThat(err.toString(UTF_8)).contains("\tat ");
  }

  @Test
  void givesEveryCommandAnExample() {
    assertThat(commandsBelow(program))
        .isNotEmpty()
        .allSatisfy(command ->
            assertThat(command.getUsageMessage())
                .as(command.getCommandSpec().qualifiedName())
                .contains("Example", "./gateway "));
  }

  @Test
  void readsACommandAloneAsItReadsItAmongAll() {
    assertThat(commandsBelow(program))
        .allSatisfy(command -> {
          String name = command.getCommandSpec().qualifiedName();
          List<CommandLine> alone = commandsBelow(program(name.split(" ", -1)[1], last(name)));

          assertThat(alone).hasSizeLessThan(commandsBelow(program).size());
          assertThat(alone)
              .filteredOn(other -> other.getCommandSpec().qualifiedName().equals(name))
              .singleElement()
              .extracting(CommandLine::getUsageMessage)
              .isEqualTo(command.getUsageMessage());
        });
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static List<CommandLine> commandsBelow(CommandLine command) {
    return command.getSubcommands().values().stream()
        .flatMap(below -> Stream.concat(Stream.of(below), commandsBelow(below).stream()))
        .toList();
  }
}
