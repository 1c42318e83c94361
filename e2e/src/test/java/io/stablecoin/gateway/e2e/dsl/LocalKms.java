package io.stablecoin.gateway.e2e.dsl;

import java.util.Map;

/** {@code ./gateway kms-local} as its own process. */
public final class LocalKms implements AutoCloseable {

  private final RunningProgram program;
  private final Outcome started;

  private LocalKms(RunningProgram program) {
    this.program = program;
    program.awaitOut(out -> out.contains("}"));
    this.started = new Outcome(0, program.out(), "");
  }

  public static LocalKms start() {
    return new LocalKms(Program.gateway("kms-local", "--port", "0", "--json").start());
  }

  public String endpoint() {
    return started.json().path("endpoint").asString();
  }

  /** What points the KMS commands at it. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_KMS", endpoint(), "AWS_REGION", started.json().path("region").asString());
  }

  /** A command about its keys. */
  public Outcome run(String... arguments) {
    return Program.gateway(arguments).with(environment()).run();
  }

  @Override
  public void close() {
    program.close();
  }
}
