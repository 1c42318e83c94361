package io.stablecoin.gateway.server.database.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .tar.xz}, with its links and permissions to execute. */
final class TarArchive {

  private static final int OWNER_EXECUTES = 0100;
  private static final String PROGRAM = "rwxr-xr-x";
  private static final String FILE = "rw-r--r--";

  private TarArchive() {}

  static void unpack(byte[] archive, Path target) throws IOException {
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(PROGRAM));
    try (var xz = new XZInputStream(new ByteArrayInputStream(archive));
        var tar = new TarArchiveInputStream(xz)) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        unpack(entry, tar, target);
        entry = tar.getNextEntry();
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException(entry.getName() + " would be written outside of its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean program = (entry.getMode() & OWNER_EXECUTES) != 0;
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? PROGRAM : FILE));
  }
}
