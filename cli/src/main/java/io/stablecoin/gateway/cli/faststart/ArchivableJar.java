package io.stablecoin.gateway.cli.faststart;

import static java.lang.classfile.ClassFile.StackMapsOption.GENERATE_STACK_MAPS;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A library, without what keeps the JVM from storing its classes in an AOT cache: a signature,
 * which nobody verifies but the JVM at each start, and class files older than Java 6, which have no
 * stack maps (JVMS 4.10).
 */
final class ArchivableJar {

  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  private static final String CLASS = ".class";

  /** From here on, the JVM verifies by stack maps alone. */
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_7_VERSION;

  private final ZipFile original;
  private final ClassFile classFiles;

  private ArchivableJar(ZipFile original) {
    this.original = original;
    this.classFiles =
        ClassFile.of(
            GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(this::open)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** Replaces the jar, in one step, since it may be in use. */
  static void replace(Path jar) throws IOException {
    Path made = Files.createTempFile(jar.toAbsolutePath().getParent(), ".archivable", ".jar");
    try (ZipFile original = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(made);
        ZipOutputStream copy = new ZipOutputStream(file)) {
      new ArchivableJar(original).copyTo(copy);
    }
    Files.move(made, jar, REPLACE_EXISTING);
  }

  private void copyTo(ZipOutputStream copy) throws IOException {
    for (ZipEntry entry : Collections.list(original.entries())) {
      if (!SIGNATURE.matcher(entry.getName()).matches()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(content(entry));
        copy.closeEntry();
      }
    }
  }

  private byte[] content(ZipEntry entry) throws IOException {
    try (InputStream stream = original.getInputStream(entry)) {
      byte[] bytes = stream.readAllBytes();
      return entry.getName().endsWith(CLASS) ? withStackMaps(bytes) : bytes;
    }
  }

  private byte[] withStackMaps(byte[] bytes) {
    ClassModel model = classFiles.parse(bytes);
    if (model.majorVersion() >= FIRST_WITH_STACK_MAPS) {
      return bytes;
    }
    ClassTransform newer =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(FIRST_WITH_STACK_MAPS, 0);
          } else {
            builder.with(element);
          }
        };
    // To go through the code, even unchanged, is what makes its stack maps.
    return classFiles.transformClass(
        model, newer.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }

  private @Nullable InputStream open(ClassDesc type) {
    String descriptor = type.descriptorString();
    ZipEntry entry = original.getEntry(descriptor.substring(1, descriptor.length() - 1) + CLASS);
    try {
      return entry == null ? null : original.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
