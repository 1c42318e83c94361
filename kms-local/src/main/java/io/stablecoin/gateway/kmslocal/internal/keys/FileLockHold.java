package io.stablecoin.gateway.kmslocal.internal.keys;

import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process from the key file: each would overwrite the keys of the other. */
final class FileLockHold {

  private final FileChannel channel;

  private FileLockHold(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock lies beside the file, because each save puts another file in its place. */
  static FileLockHold take(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FileLockHold(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held within this process: the same refusal.
    }
    channel.close();
    throw new LocalKmsException(
        "key_file_in_use",
        "The key file "
            + file
            + " is in use by another local KMS: stop that one, or name another.");
  }

  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
