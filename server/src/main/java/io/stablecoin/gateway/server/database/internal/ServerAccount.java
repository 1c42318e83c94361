package io.stablecoin.gateway.server.database.internal;

import io.stablecoin.gateway.server.database.DatabaseException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom the server runs as. PostgreSQL refuses to run as root, so root steps down.
 *
 * <p>A user namespace is the least intrusive way, but sandboxes often forbid it. Then the server
 * runs as {@code nobody}, who keeps the right to pass through root's own folders where the system
 * allows it.
 *
 * @param prefix goes before each command of the server
 * @param owner whom its files must belong to, as {@code user:group}
 */
record ServerAccount(List<String> prefix, String owner) {

  private static final String NOBODY = "65534";
  private static final String NOBODY_OWNS = NOBODY + ":" + NOBODY;
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  private static final List<ServerAccount> WAYS_DOWN_FROM_ROOT =
      List.of(
          new ServerAccount(List.of("unshare", "--user"), "0:0"),
          new ServerAccount(
              with(AS_NOBODY, "--inh-caps=+dac_override", "--ambient-caps=+dac_override"),
              NOBODY_OWNS),
          new ServerAccount(AS_NOBODY, NOBODY_OWNS));

  /** Tries the ways until one works for both the programs and the files. */
  static ServerAccount choose(Path directory, PostgresBinaries binaries) {
    if (!isRoot()) {
      return new ServerAccount(List.of(), "");
    }
    return WAYS_DOWN_FROM_ROOT.stream()
        .filter(account -> account.works(directory, binaries))
        .findFirst()
        .orElseThrow(ServerAccount::noWay);
  }

  List<String> command(String... command) {
    return with(prefix, command);
  }

  private boolean works(Path directory, PostgresBinaries binaries) {
    String check = "test \"$(id -u)\" != 0 && test -w \"$1\" && \"$2\" --version";
    return Command.run(List.of("chown", "-R", owner, directory.toString())).succeeded()
        && Command.run(
                command(
                    "sh", "-c", check, "check", directory.toString(), binaries.program("postgres")))
            .succeeded();
  }

  static boolean isRoot() {
    return Command.run(List.of("id", "-u")).output().equals("0");
  }

  private static DatabaseException noWay() {
    return Failures.of(
        "embedded_database_account",
        "PostgreSQL refuses to run as root, and this system allows neither a user namespace"
            + " (unshare --user) nor another user (setpriv). Run the gateway as an ordinary user.");
  }

  private static List<String> with(List<String> prefix, String... command) {
    return Stream.concat(prefix.stream(), Stream.of(command)).toList();
  }
}
