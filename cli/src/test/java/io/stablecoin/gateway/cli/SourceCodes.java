package io.stablecoin.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes that the sources of the other modules, and {@code ./gateway}, can end a command with.
 */
final class SourceCodes {

  private static final Path ROOT = Path.of("..");

  private static final List<String> MODULES =
      List.of(
          "types",
          "signer",
          "signer-aws-kms",
          "aws-operations",
          "evm",
          "devchain",
          "kms-local",
          "server");

  /** What turns a code into the end of a command; see {@link Failures}. */
  private static final Predicate<String> FAILS =
      Pattern.compile(
              "InvalidValueException|AwsOperationException|DatabaseException|ServerStartException"
                  + "|class RpcException|DevChainException|LocalKmsException|\\.refuse\\("
                  + "|[.]server[.](configuration|database)[.]internal;"
                  + "|[.]server[.]configuration[.]Finding;")
          .asPredicate();

  private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\"");
  private static final Pattern OF_LAUNCHER =
      Pattern.compile("\\bfail(?:_of_maven| [123]) ([a-z0-9_]+) ");

  /** Words of the same form in the same files: names of checks, methods and settings. */
  private static final Set<String> NO_CODES =
      Set.of(
          "access_key_id",
          "amount_zero",
          "anvil_mine",
          "anvil_reorg",
          "by_hand",
          "describe_key",
          "eth_call",
          "health_check",
          "key_spec",
          "key_state",
          "permission_describe_key",
          "permission_get_public_key",
          "permission_sign",
          "pg_ctl",
          "public_key",
          "remote_apply",
          "sign_dry_run",
          "test_signature");

  private SourceCodes() {}

  static Set<String> ofOtherModules() {
    Set<String> codes = new TreeSet<>();
    MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
        .flatMap(SourceCodes::sources)
        .filter(FAILS)
        .forEach(source -> CODE.matcher(source).results().forEach(it -> codes.add(it.group(1))));
    codes.removeAll(NO_CODES);
    return codes;
  }

  static Set<String> ofLauncher() throws IOException {
    Set<String> codes = new TreeSet<>();
    OF_LAUNCHER
        .matcher(Files.readString(ROOT.resolve("gateway")))
        .results()
        .forEach(it -> codes.add(it.group(1)));
    return codes;
  }

  /** Requests to the API are answered by problems, which have a page of their own. */
  private static boolean isOfTheApi(Path file) {
    return file.toString().matches(".*/server/web/.*|.*/server/[a-z]+/Requested\\w+\\.java");
  }

  private static Stream<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !isOfTheApi(file))
          .map(SourceCodes::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
