package io.stablecoin.gateway.server.database.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The programs of PostgreSQL, unpacked once per user and version. */
record PostgresBinaries(Path directory) {

  /** The archive of this platform on the classpath, as the Zonky project names them. */
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "linux-amd64", "postgres-linux-x86_64.txz",
          "linux-aarch64", "postgres-linux-arm_64.txz",
          "mac-x86_64", "postgres-darwin-x86_64.txz",
          "mac-aarch64", "postgres-darwin-arm_64.txz");

  private static final int NAME_DIGITS = 16;

  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  static PostgresBinaries unpack() {
    byte[] archive = archive();
    Path home = cache().resolve("stablecoin-gateway").resolve("postgresql-" + digest(archive));
    try {
      if (Files.notExists(home)) {
        unpack(archive, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw Failures.failed("its programs cannot be unpacked to " + home, e);
    }
  }

  /** Root's programs are run by another user, who must not need to look into root's home. */
  private static Path cache() {
    return ServerAccount.isRoot()
        ? Path.of("/var/cache")
        : Path.of(System.getProperty("user.home"), ".cache");
  }

  /** Another process may do the same: whoever is first gives the folder its name. */
  private static void unpack(byte[] archive, Path home) throws IOException {
    Path cache = Files.createDirectories(home.getParent());
    Path unpacked = Files.createTempDirectory(cache, "unpacking-");
    TarArchive.unpack(archive, unpacked);
    Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.notExists(home)) {
        throw e;
      }
    }
  }

  private static byte[] archive() {
    String system = System.getProperty("os.name").startsWith("Mac") ? "mac" : "linux";
    String platform = system + "-" + System.getProperty("os.arch");
    String name = ARCHIVES.getOrDefault(platform, "none");
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw Failures.of(
            "embedded_database_platform",
            "There is no embedded PostgreSQL for " + platform + " in this build.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw Failures.failed("its programs cannot be read", e);
    }
  }

  private static String digest(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
