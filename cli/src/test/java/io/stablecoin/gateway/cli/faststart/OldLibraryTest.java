package io.stablecoin.gateway.cli.faststart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OldLibraryTest {

  @TempDir Path folder;
  private Path library;

  @BeforeEach
  void copyLibrary() throws IOException, URISyntaxException {
    Path original =
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    library = Files.copy(original, folder.resolve("library.jar"));
  }

  @Test
  void givesOldClassesFramesWithWhichTheJvmLinksThem() throws Exception {
    assertThat(versions()).contains(ClassFile.JAVA_5_VERSION);

    new OldLibrary(library).renew();

    assertThat(versions()).isNotEmpty().allMatch(version -> version == ClassFile.JAVA_6_VERSION);
    URL[] path = {library.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      for (String name : classes()) {
        // Linked, thus verified.
        assertThat(Class.forName(name, true, loader).getClassLoader()).isSameAs(loader);
      }
    }
  }

  @Test
  void leavesALibraryAloneThatHasNoOldClass() throws IOException {
    new OldLibrary(library).renew();
    byte[] renewed = Files.readAllBytes(library);

    new OldLibrary(library).renew();

    assertThat(library).hasBinaryContent(renewed);
    assertThat(folder.toFile().list()).containsExactly("library.jar");
  }

  private List<Integer> versions() throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      return entries(jar).stream().map(entry -> version(jar, entry)).toList();
    }
  }

  private List<String> classes() throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      return entries(jar).stream()
          .map(entry -> entry.getName().replace('/', '.').replaceAll("\\.class$", ""))
          .toList();
    }
  }

  private static List<JarEntry> entries(JarFile jar) {
    return jar.stream().filter(entry -> entry.getName().matches("picocli/.*\\.class")).toList();
  }

  private static int version(JarFile jar, JarEntry entry) {
    try {
      return ClassFile.of().parse(jar.getInputStream(entry).readAllBytes()).majorVersion();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
