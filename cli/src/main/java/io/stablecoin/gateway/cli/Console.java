package io.stablecoin.gateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command speaks: results on stdout, progress and failures on stderr. With {@code --json}
 * stdout carries exactly one JSON document.
 */
public final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final GlobalOptions options = new GlobalOptions();
  private volatile boolean silent;

  public Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * The streams of this process in UTF-8, whatever the locale of a container is. Anything else that
   * prints to {@code System.out} (a library, a driver) goes to stderr, so that it cannot spoil a
   * JSON document.
   */
  static Console ofProcess() {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.setOut(err);
    System.setErr(err);
    return new Console(out, err);
  }

  PrintWriter writer() {
    return new PrintWriter(out, true, UTF_8);
  }

  GlobalOptions options() {
    return options;
  }

  public boolean isJson() {
    return options.json;
  }

  /** Says nothing from now on: the program is being stopped. */
  void fallSilent() {
    silent = true;
  }

  /** The result as JSON where that was asked for, else field by field. */
  public void print(Result result) {
    print(result, result.toText());
  }

  /** The result as JSON where that was asked for, else the text made for people. */
  public void print(Result result, String text) {
    out.println(options.json ? toJson(result) : text);
  }

  /** The result as JSON where that was asked for, else the text with picocli's colour markup. */
  public void printMarkup(Result result, String markup) {
    print(result, Ansi.AUTO.string(markup));
  }

  static String toJson(Result result) {
    return JsonMapper.shared().writeValueAsString(result.fields());
  }

  /** A line for people only: nothing where JSON was asked for. Takes picocli's colour markup. */
  public void tell(String markup) {
    if (!options.json && !silent) {
      out.println(Ansi.AUTO.string(markup));
    }
  }

  /** Progress, on stderr. Takes the colour markup too. */
  public void progress(String markup) {
    if (!silent) {
      err.println(Ansi.AUTO.string(markup));
    }
  }

  /** A line as it is, on stderr. */
  public void log(String line) {
    err.println(line);
  }

  void report(Failure failure, Throwable thrown) {
    if (silent) {
      return;
    }
    err.println(Ansi.AUTO.string("@|bold,red error|@: ") + failure.code());
    err.println("  cause:  " + failure.cause());
    err.println("  remedy: " + failure.remedy());
    if (options.debug) {
      thrown.printStackTrace(err);
    }
    if (options.json) {
      out.println(toJson(failure.toResult()));
    }
  }
}
