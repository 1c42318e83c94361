package io.stablecoin.gateway.cli.faststart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ArchivableJarTest {

  @TempDir Path folder;
  Path jar;

  @BeforeEach
  void replaceACopyOfPicocli() throws IOException, URISyntaxException {
    URL picocli = CommandLine.class.getProtectionDomain().getCodeSource().getLocation();
    jar = Files.copy(Path.of(picocli.toURI()), folder.resolve("picocli.jar"));
    ArchivableJar.replace(jar);
  }

  @Test
  void hasNoClassThatIsTooOldForTheCache() throws IOException {
    assertThat(versions()).isNotEmpty().allMatch(version -> version >= ClassFile.JAVA_7_VERSION);
  }

  @Test
  void isStillAcceptedByTheVerifier() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass("picocli.CommandLine");

      assertThat(type.getClassLoader()).isSameAs(loader);
      for (Class<?> inner : type.getDeclaredClasses()) {
        Class.forName(inner.getName(), true, loader);
      }
    }
  }

  @Test
  void hasNoSignature() throws IOException {
    Path signed = folder.resolve("signed.jar");
    try (ZipOutputStream content = new ZipOutputStream(Files.newOutputStream(signed))) {
      for (String name : List.of("META-INF/MANIFEST.MF", "META-INF/BC2048KE.DSA", "a.SF")) {
        content.putNextEntry(new ZipEntry(name));
      }
    }

    ArchivableJar.replace(signed);

    try (ZipFile content = new ZipFile(signed.toFile())) {
      assertThat(content.stream())
          .extracting(ZipEntry::getName)
          .containsExactly("META-INF/MANIFEST.MF", "a.SF");
    }
  }

  private List<Integer> versions() throws IOException {
    List<Integer> versions = new ArrayList<>();
    try (ZipFile content = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : content.stream().toList()) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream file = content.getInputStream(entry)) {
            versions.add(ClassFile.of().parse(file.readAllBytes()).majorVersion());
          }
        }
      }
    }
    return versions;
  }
}
