package io.stablecoin.gateway.kmslocal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AWS CLI of this machine, with dummy credentials and nobody's configuration. */
record AwsCli(Path program, LocalKms kms, Path folder, String accessKeyId) {

  private static final long LONGEST_SECONDS = 120;

  /** How one command ended. */
  record Result(int exitCode, String output, String errors) {

    JsonNode json() {
      return JsonMapper.shared().readTree(output);
    }
  }

  static Optional<Path> onPath() {
    return Stream.of(
            System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
        .map(folder -> Path.of(folder, "aws"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The same as another principal. */
  AwsCli as(String otherAccessKeyId) {
    return new AwsCli(program, kms, folder, otherAccessKeyId);
  }

  /** Runs {@code aws kms} with these arguments and the endpoint's address. */
  Result kms(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                Stream.of(program.toString(), "kms"),
                Stream.of(arguments),
                Stream.of("--endpoint-url", kms.endpoint().toString(), "--output", "json"))
            .flatMap(part -> part)
            .toList();
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    isolate(builder.environment());
    Process process = builder.start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("aws " + String.join(" ", arguments) + " does not end.");
    }
    return new Result(
        process.exitValue(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
  }

  private void isolate(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("AWS_"));
    environment.put("AWS_ACCESS_KEY_ID", accessKeyId);
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.put("AWS_DEFAULT_REGION", kms.region());
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("AWS_CONFIG_FILE", folder.resolve("no-config").toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("no-credentials").toString());
    environment.put("AWS_PAGER", "");
  }
}
