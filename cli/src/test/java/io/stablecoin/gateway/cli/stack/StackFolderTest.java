package io.stablecoin.gateway.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFolderTest {

  @TempDir Path place;

  @Test
  void writesADescriptionThatOnlyTheOwnerReads() throws IOException {
    Path root = place.resolve(".gateway");
    try (StackFolder folder = StackFolder.kept(root)) {
      folder.writeDescription("{}");

      Path description = root.resolve("dev.json");
      assertThat(description).content().isEqualTo("{}\n");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(description)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void forgetsWhatAFormerRunKept() throws IOException {
    Path root = place.resolve(".gateway");
    try (StackFolder folder = StackFolder.kept(root)) {
      Files.createDirectories(folder.database().resolve("data"));
      Files.writeString(folder.database().resolve("data/file"), "old");
      Files.writeString(folder.keys(), "old");
      Files.writeString(folder.chain(), "old");
      folder.apiKey().write("old");

      folder.empty();

      try (var left = Files.list(root)) {
        assertThat(left.map(path -> path.getFileName().toString())).containsExactly("lock");
      }
    }
  }

  @Test
  void leavesNothingOfATemporaryFolder() throws IOException {
    Path inside;
    try (StackFolder folder = StackFolder.temporary()) {
      inside = folder.keys();
      Files.writeString(inside, "keys");
    }

    assertThat(inside.getParent()).doesNotExist();
  }
}
