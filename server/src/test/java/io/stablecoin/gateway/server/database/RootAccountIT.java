package io.stablecoin.gateway.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded server under root, in a process that may make no user namespace. */
@EnabledIf(value = "isRoot", disabledReason = "only root has to step down")
class RootAccountIT {

  private static final int NOBODY = 65534;

  @TempDir Path directory;

  @Test
  void runsAsNobodyWhereUserNamespacesAreForbidden() throws Exception {
    forbidUserNamespaces();
    ProcessBuilder java =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                RootAccountIT.class.getName(),
                directory.resolve("database").toString())
            .redirectErrorStream(true);
    java.environment().merge("PATH", directory.toString(), (path, first) -> first + ":" + path);
    Process process = java.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("server of user " + NOBODY);
  }

  private void forbidUserNamespaces() throws IOException {
    Path unshare = Files.writeString(directory.resolve("unshare"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static boolean isRoot() {
    boolean root = uid("self") == 0;
    if (!root) {
      System.err.println("SKIPPED: the step down from root is not tried, since this is not root");
    }
    return root;
  }

  /** Runs in the process of its own: opens the database twice, once new and once kept. */
  public static void main(String[] arguments) {
    DatabaseSettings settings = new DatabaseSettings.Embedded(Path.of(arguments[0]));
    GatewayDatabase.open(settings).close();
    try (GatewayDatabase database = GatewayDatabase.open(settings)) {
      String process =
          JdbcClient.create(database.dataSource())
              .sql("select pg_backend_pid()::text")
              .query(String.class)
              .single();
      System.out.println("server of user " + uid(process));
    }
  }

  private static int uid(String process) {
    try {
      return (int) Files.getAttribute(Path.of("/proc", process), "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
