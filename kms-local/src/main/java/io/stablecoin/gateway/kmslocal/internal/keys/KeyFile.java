package io.stablecoin.gateway.kmslocal.internal.keys;

import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * A vault in a file that only its owner can read. It is always whole: a change is written beside it
 * and takes its place by a rename. One process uses it at a time.
 */
public final class KeyFile implements VaultStorage {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private final FileLockHold lock;

  private KeyFile(Path file, FileLockHold lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Opens the file, and makes it and its folders where there are none.
   *
   * @throws LocalKmsException with code {@code key_file_readable_by_others}, {@code
   *     key_file_in_use}, {@code key_file_unprotected} or {@code key_file_unusable}
   */
  public static KeyFile open(Path file) {
    try {
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Files.createDirectories(folder(real));
      requireOwnerOnly(real);
      return new KeyFile(real, FileLockHold.take(real));
    } catch (IOException e) {
      throw new LocalKmsException(
          "key_file_unusable",
          "The key file " + file + " cannot be used: check that its folder can be written.",
          e);
    }
  }

  private static void requireOwnerOnly(Path file) throws IOException {
    Path present = Files.exists(file) ? file : folder(file);
    PosixFileAttributeView attributes =
        Files.getFileAttributeView(
            present, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes == null) {
      throw new LocalKmsException(
          "key_file_unprotected",
          "The file system of " + file + " has no owner-only permissions: choose another folder.");
    }
    if (Files.exists(file) && !OWNER_ONLY.containsAll(attributes.readAttributes().permissions())) {
      throw new LocalKmsException(
          "key_file_readable_by_others",
          "The key file " + file + " is open to other users: run chmod 600 " + file + ".");
    }
  }

  @Override
  public Vault load() {
    try {
      if (!Files.exists(file)) {
        // Now, and not at the first key, is the time to learn that the folder is read-only.
        save(Vault.EMPTY);
        return Vault.EMPTY;
      }
      return VaultFormat.read(Files.readAllBytes(file));
    } catch (IOException | UncheckedIOException e) {
      throw new LocalKmsException(
          "key_file_unusable",
          "The key file " + file + " cannot be read and written: check its permissions.",
          e);
    } catch (VaultFormat.CorruptException e) {
      throw new LocalKmsException(
          "key_file_corrupt",
          "The key file "
              + file
              + " is damaged: "
              + e.getMessage()
              + ". Restore a copy, or move it away to begin with new keys.");
    }
  }

  @Override
  public void save(Vault vault) {
    try {
      Path written = write(VaultFormat.write(vault));
      try {
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
      flush(folder(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(byte[] content) throws IOException {
    Path beside =
        Files.createTempFile(
            folder(file),
            file.getFileName() + ".",
            ".new",
            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.write(beside, content, StandardOpenOption.DSYNC);
    return beside;
  }

  /** A rename is only safe from a power cut when the folder is on disk too. */
  private static void flush(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent(), "An absolute path of a file has a folder.");
  }

  @Override
  public void close() {
    lock.release();
  }
}
