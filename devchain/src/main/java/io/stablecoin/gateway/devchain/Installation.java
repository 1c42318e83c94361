package io.stablecoin.gateway.devchain;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The folder {@code devchain} of the source tree, with the npm packages installed in it. */
record Installation(Path folder) {

  /**
   * Looks for the folder beside and above the place this class was loaded from: its own {@code
   * target/classes} or jar, or an archive built elsewhere in the tree.
   */
  static Installation find() {
    for (Path place = codeSource(); place != null; place = place.getParent()) {
      Path folder = place.resolve("devchain");
      if (Files.isRegularFile(folder.resolve("package-lock.json"))) {
        return new Installation(folder);
      }
    }
    throw notInstalled("The folder devchain of the source tree is not above this program");
  }

  /** The platform's own binary: npm's wrapper, when killed, would leave it running. */
  Path anvil() {
    Path packages = folder.resolve("node_modules/@foundry-rs");
    Path binary = packages.resolve("anvil-" + platform()).resolve("bin/anvil");
    if (!Files.isExecutable(binary)) {
      throw notInstalled("There is no EVM node for " + platform() + " in " + packages);
    }
    return binary;
  }

  Path guard() {
    return folder.resolve("guard");
  }

  private static DevChainException notInstalled(String why) {
    return new DevChainException(
        "devchain_not_installed",
        why + ". Run devchain/install of the source tree; it needs Node.js 20 or newer.");
  }

  private static Path codeSource() {
    try {
      return Path.of(
          Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class was loaded from no file", e);
    }
  }

  private static String platform() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = name.startsWith("mac") ? "darwin" : "linux";
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    return system + "-" + processor;
  }
}
