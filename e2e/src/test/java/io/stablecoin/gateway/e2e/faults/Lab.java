package io.stablecoin.gateway.e2e.faults;

import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.Chain;
import io.stablecoin.gateway.e2e.dsl.Database;
import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Merchant;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A whole gateway of two processes, with all that can be done to it. */
final class Lab implements AutoCloseable {

  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(3);

  /** Both ways of sending meet the faults; no lease lasts long enough for what is usual. */
  private static final int TOGETHER_SOON = 2;

  private static final int ONE_BY_ONE = 512;

  private static final int LOOKS = 200;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration MISCHIEF = Duration.ofSeconds(2);
  private static final long LONGEST_WAIT_FOR_A_MOMENT_SECONDS = 20;

  /** Selectors of owner() and blacklist(address). */
  private static final String OWNER = "0x8da5cb5b";

  private static final String BLACKLIST = "0xf9f92be4";

  private final DevStack stack;
  private final Random random;
  private final List<Node> nodes;
  private final ChainProcess chainProcess;
  private final long firstNonce;
  private final Fences fences = new Fences();
  private final AtomicInteger turn = new AtomicInteger();

  private Lab(DevStack stack, Random random) {
    this.stack = stack;
    this.random = random;
    this.chainProcess = new ChainProcess(stack);
    this.firstNonce = nonce("latest");
    PoolRules pool = new PoolRules(stack.chain(), wallet());
    this.nodes = List.of(new Node(stack, pool, TOGETHER_SOON), new Node(stack, pool, ONE_BY_ONE));
  }

  static Lab open(Path folder, long seed) {
    Lab lab = new Lab(DevStack.start(folder, "--without-server"), new Random(seed));
    try {
      lab.awaitReady();
      return lab;
    } catch (RuntimeException | Error e) {
      lab.close();
      throw e;
    }
  }

  /** Gives the merchant money that is swept to the hot wallet and so may be paid out. */
  void fund(String amount, long units) {
    // No address can be given out before the key has told the wallet's.
    JsonNode session =
        await()
            .atMost(LONGEST_RECOVERY)
            .until(
                () -> merchant().openSession(amount, "USDC"),
                opened -> opened.has("deposit_address"));
    chain()
        .transfer(
            stack.token("USDC"),
            stack.customer(),
            session.path("deposit_address").asString(),
            units);
    merchant().awaitCompleted("/v1/payment-sessions/" + session.path("id").asString());
    await()
        .atMost(LONGEST_RECOVERY)
        .until(() -> chain().balance(token(), wallet()).longValueExact() == units);
  }

  /** Ten units of the native currency, whatever the wallet had. */
  void sendGas() {
    chain().call("anvil_setBalance", wallet(), "0x8ac7230489e80000");
  }

  void awaitReady() {
    nodes.forEach(Node::awaitReady);
  }

  Random random() {
    return random;
  }

  Chain chain() {
    return stack.chain();
  }

  String wallet() {
    return stack.text("hot_wallet");
  }

  String token() {
    return stack.token("USDC");
  }

  Database database() {
    return new Database(stack.text("database_url"));
  }

  /** What an operator types. */
  Outcome operate(String... command) {
    return Program.gateway(command).in(stack.folder()).run();
  }

  /** Puts an address on the token's blocklist: whatever is sent there reverts. */
  void block(String address) {
    String owner = chain().address(token(), OWNER);
    chain().execute(owner, token(), BLACKLIST + Chain.word(address));
  }

  /** At one process after the other: to a merchant they are one gateway. */
  Merchant merchant() {
    return stack.merchantAt(nodes.get(turn.getAndIncrement() % nodes.size()).api());
  }

  /** The next nonce of the wallet, counted to the tag of a block. */
  long nonce(String block) {
    return Long.decode(chain().call("eth_getTransactionCount", wallet(), block).asString());
  }

  /** The one that the gateway's first transaction takes. */
  long firstNonce() {
    return firstNonce;
  }

  Fences fences() {
    return fences;
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Node> others(Node one) {
    return nodes.stream().filter(node -> node != one).toList();
  }

  Node anyNode() {
    return nodes.get(random.nextInt(nodes.size()));
  }

  void killAt(Moment moment) {
    Node _ = meet(moment, Node::kill);
  }

  /** Does this to whichever process comes to this point first; after a while, to any. */
  Node meet(Moment moment, Consumer<Node> surprise) {
    CompletableFuture<Node> met = new CompletableFuture<>();
    AtomicBoolean first = new AtomicBoolean(true);
    for (Node node : nodes) {
      node.surprise(
          moment,
          () -> {
            if (first.getAndSet(false)) {
              surprise.accept(node);
              met.complete(node);
            }
          });
    }
    try {
      return met.get(LONGEST_WAIT_FOR_A_MOMENT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      nodes.forEach(Node::calm);
      Node any = anyNode();
      surprise.accept(any);
      return any;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void restartChain() {
    chainProcess.restart();
  }

  /** Nothing of the wallet is on its way. */
  void awaitQuietLane() {
    await("nothing is under way")
        .atMost(LONGEST_RECOVERY)
        .until(() ->
            database()
                .rows("select id from transactions where state not in ('succeeded', 'failed')")
                .isEmpty());
  }

  void atKms(Mischief mischief, String operation) {
    befall(Node::kms, mischief, errand -> errand.asks(operation));
  }

  void atRpc(Mischief mischief, String method) {
    befall(Node::rpc, mischief, errand -> errand.text().contains(method));
  }

  /** Lasts for a while from the first request that meets it, which may not come. */
  private void befall(
      Function<Node, FaultyProxy> service, Mischief mischief, Predicate<Errand> victims) {
    Order order = new Order(mischief, victims);
    nodes.stream().map(service).forEach(proxy -> proxy.obey(order));
    awaitStruck(order);
    Fault.pause(MISCHIEF);
  }

  private static void awaitStruck(Order order) {
    for (int i = 0; i < LOOKS && !order.hasStruck(); i++) {
      Fault.pause(BETWEEN_LOOKS);
    }
  }

  /**
   * Broadcasts are lost on their way back, and a block has what was sent before the node shows it:
   * whoever sends the same again hears that its nonce is used, and not by what.
   */
  void hideWhatWasSent() {
    Order unseen =
        new Order(new Mischief.FindNothing(), errand -> errand.asks("eth_getTransactionReceipt"));
    Order unheard =
        new Order(new Mischief.DropAnswer(), errand -> errand.asks("eth_sendRawTransaction"));
    nodes.forEach(node -> List.of(unseen, unheard).forEach(node.rpc()::obey));
    awaitStruck(unheard);
    Fault.pause(MISCHIEF);
    Order heard =
        new Order(
            new Mischief.Delay(Duration.ZERO), errand -> errand.asks("eth_sendRawTransaction"));
    nodes.forEach(node -> {
      node.rpc().takeBack(unheard);
      node.rpc().obey(heard);
    });
    awaitStruck(heard);
    Fault.pause(MISCHIEF);
  }

  /** Ends the fault. What was killed is started, and may be hit again while it starts. */
  void restore() {
    // A reorganisation takes back what the wallet was sent for gas together with its block.
    sendGas();
    nodes.forEach(Node::behave);
    nodes.stream().filter(node -> !node.isAlive()).forEach(Node::restart);
  }

  /** Where the processes' logs are found when this is over. */
  Path keepLogs() {
    Path folder = SourceTree.root().resolve("e2e/target/faults");
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < nodes.size(); i++) {
        Files.writeString(folder.resolve("gateway-%d.log".formatted(i)), nodes.get(i).log());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    chainProcess.close();
    stack.close();
  }
}
