package io.stablecoin.gateway.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.RunningProgram;
import tools.jackson.databind.json.JsonMapper;

/** One gateway process on the shared database, behind proxies of its own. */
final class Node implements AutoCloseable {

  /** None lives long enough to be worth compiling to the full. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final String NOBODY = "http://127.0.0.1:1";

  private final DevStack stack;
  private final int sentAlone;
  private final FaultyProxy rpc;
  private final FaultyProxy kms;
  private final StringBuilder former = new StringBuilder();
  private volatile RunningProgram program;

  /**
   * Starts one.
   *
   * @param sentAlone after how many payments of a lease it sends others together
   */
  Node(DevStack stack, PoolRules pool, int sentAlone) {
    this.stack = stack;
    this.sentAlone = sentAlone;
    this.rpc = FaultyProxy.before(stack.text("rpc_url"), pool);
    this.kms = FaultyProxy.before(stack.text("kms_endpoint"), pool);
    this.program = launch();
  }

  private RunningProgram launch() {
    return Program.gateway("serve", "--json")
        .with("PORT", "0")
        .with("MANAGEMENT_PORT", "0")
        .with("RPC_URLS_31337", rpc.url())
        .with("AWS_ENDPOINT_URL_KMS", kms.url())
        .with("GATEWAY_TRANSACTIONS_SENT_ALONE", Integer.toString(sentAlone))
        .with("JDK_JAVA_OPTIONS", QUICK_START)
        .in(stack.folder())
        .start();
  }

  void awaitReady() {
    program.awaitOut(Node::tellsUrl);
  }

  /** Where requests go; while it starts, to nobody. */
  String api() {
    String out = program.out();
    return tellsUrl(out) ? JsonMapper.shared().readTree(out).path("api_url").asString() : NOBODY;
  }

  private static boolean tellsUrl(String out) {
    return out.contains("}");
  }

  FaultyProxy rpc() {
    return rpc;
  }

  FaultyProxy kms() {
    return kms;
  }

  /** As a power cut does. */
  void kill() {
    program.kill();
    Outcome _ = program.awaitEnd();
  }

  boolean isAlive() {
    return program.isAlive();
  }

  /** It takes requests some seconds later. */
  void restart() {
    program.close();
    former.append(program.err());
    program = launch();
  }

  /** As a virtual machine that is moved, or a long pause of the collector. */
  void pause() {
    signal("STOP");
  }

  void wake() {
    signal("CONT");
  }

  private void signal(String name) {
    assertThat(Program.of("kill", "-" + name, Long.toString(program.pid())).run().exit()).isZero();
  }

  /** Runs something the next time that it comes to this point. */
  void surprise(Moment moment, Runnable surprise) {
    rpc.surprise(moment, surprise);
    kms.surprise(moment, surprise);
  }

  void calm() {
    rpc.calm();
    kms.calm();
  }

  /** Ends what was ordered of it. */
  void behave() {
    rpc.behave();
    kms.behave();
    calm();
  }

  /** What its processes said, one after the other. */
  String log() {
    return former + program.err();
  }

  @Override
  public void close() {
    program.close();
    rpc.close();
    kms.close();
  }
}
