package io.stablecoin.gateway.cli;

/**
 * What the libraries of the program may log. It has to be said before the first of them asks for a
 * logger.
 */
public final class Logging {

  private static final String PROVIDER = "slf4j.provider";

  private Logging() {}

  /**
   * Nothing: a short command's result and failure are all it says, and setting up a log takes
   * longer than the command.
   */
  static void off() {
    // Tomcat logs by the JDK, which would print to stderr by itself. To tell its LogManager so now
    // would open every jar of the class path.
    System.setProperty("java.util.logging.config.class", NoHandlers.class.getName());
    System.setProperty(PROVIDER, "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  /** What an operator of the gateway wants to see, on stderr. */
  public static void ofServer() {
    System.clearProperty(PROVIDER);
  }

  /** Warnings only, on stderr, for a command that tells by itself what happens. */
  public static void warnings() {
    System.clearProperty(PROVIDER);
    System.setProperty("logback.configurationFile", "logback-warnings.xml");
    // Else Spring would configure it again, from another file.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
  }
}
