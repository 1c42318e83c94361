package io.stablecoin.gateway.cli.faststart;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * A library whose class files are older than Java 6. The JVM stores no such class in an AOT cache,
 * since it has no stack map frames and is verified at each start in the old way; with frames it is
 * stored like any other. What the classes do stays the same.
 */
final class OldLibrary {

  /** The first whose classes have frames, see JVMS 4.10. */
  private static final int FRAMES_SINCE = ClassFile.JAVA_6_VERSION;

  private final Path jar;
  private final ClassFile classes =
      ClassFile.of(
          StackMapsOption.GENERATE_STACK_MAPS,
          ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(OldLibrary.class.getClassLoader())));

  /**
   * @param jar of the library, which has to be on the class path of this program too
   */
  OldLibrary(Path jar) {
    this.jar = jar;
  }

  /** Puts the same library with frames in the place of the jar; once is enough. */
  void renew() throws IOException {
    try (JarFile old = new JarFile(jar.toFile())) {
      List<JarEntry> entries = old.stream().toList();
      if (!hasOldClass(old, entries)) {
        return;
      }
      Path renewed = jar.resolveSibling(jar.getFileName() + ".unfinished");
      try (OutputStream file = Files.newOutputStream(renewed);
          JarOutputStream out = new JarOutputStream(file)) {
        for (JarEntry entry : entries) {
          put(entry, content(old, entry), out);
        }
      }
      Files.move(renewed, jar, ATOMIC_MOVE, REPLACE_EXISTING);
    }
  }

  private boolean hasOldClass(JarFile library, List<JarEntry> entries) throws IOException {
    for (JarEntry entry : entries) {
      if (isClass(entry) && isOld(classes.parse(content(library, entry)))) {
        return true;
      }
    }
    return false;
  }

  private void put(JarEntry entry, byte[] content, JarOutputStream out) throws IOException {
    JarEntry copy = new JarEntry(entry.getName());
    // The jar is the same in every build.
    copy.setTime(entry.getTime());
    out.putNextEntry(copy);
    out.write(isClass(entry) ? renew(classes.parse(content)) : content);
    out.closeEntry();
  }

  private byte[] renew(ClassModel old) {
    return classes.build(
        old.thisClass().asSymbol(),
        renewed -> {
          old.forEach(element -> copy(element, renewed));
          renewed.withVersion(Math.max(old.majorVersion(), FRAMES_SINCE), 0);
        });
  }

  private static void copy(ClassElement element, ClassBuilder renewed) {
    switch (element) {
      case ClassFileVersion _ -> {}
      // Code that is copied as one piece would get no frames.
      case MethodModel method ->
          renewed.transformMethod(method, MethodTransform.transformingCode(CodeBuilder::with));
      default -> renewed.with(element);
    }
  }

  private static boolean isOld(ClassModel model) {
    return model.majorVersion() < FRAMES_SINCE;
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
  }

  private static byte[] content(JarFile library, JarEntry entry) throws IOException {
    return library.getInputStream(entry).readAllBytes();
  }
}
