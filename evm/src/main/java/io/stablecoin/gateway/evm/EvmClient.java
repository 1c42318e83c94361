package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The nodes of one chain. Safe for use by many threads; each call blocks until it is answered, so
 * it belongs on a virtual thread.
 *
 * <p>A read goes to the first node that can answer it, a broadcast to all of them. Two reads may be
 * answered by two nodes, of which the second may be behind the first. Every method throws {@link
 * RpcException}.
 */
public final class EvmClient implements AutoCloseable {

  /** As many transactions are sent to a node in one exchange. */
  public static final int MOST_AT_ONCE = RpcNodes.BATCH;

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

  private final HttpClient http;
  private final ExecutorService executor;
  private final RpcNodes nodes;
  private final Blocks blocks;
  private final Trials trials;
  private final LogReader logReader;
  private final Broadcaster broadcaster;
  private final Witnesses witnesses;

  private EvmClient(HttpClient http, ExecutorService executor, RpcNodes nodes) {
    this.http = http;
    this.executor = executor;
    this.nodes = nodes;
    blocks = new Blocks(nodes);
    trials = new Trials(nodes);
    logReader = new LogReader(nodes);
    broadcaster = new Broadcaster(nodes, executor);
    witnesses = new Witnesses(nodes.all().stream().map(this::witness).toList());
  }

  private Witnesses.Witness witness(RpcNode node) {
    EvmClient alone =
        nodes.all().size() == 1 ? this : new EvmClient(http, executor, nodes.only(node));
    return new Witnesses.Witness(node, alone);
  }

  /** Prepares a client; nothing is sent before the first question. */
  public static EvmClient connect(EvmSettings settings) {
    return connect(settings, System::nanoTime);
  }

  static EvmClient connect(EvmSettings settings, LongSupplier nanoTime) {
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    Duration timeout = settings.timeout();
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
            .executor(executor)
            .build();
    RpcNodes nodes =
        new RpcNodes(
            settings.urls().stream()
                .map(url -> new RpcNode(new HttpExchange(http, url, timeout), nanoTime))
                .toList(),
            settings.chain());
    return new EvmClient(http, executor, nodes);
  }

  /**
   * Two nodes, each of which answers for itself alone, for what moves money: one that lies or lags
   * must not decide it. With one URL it is that node.
   *
   * <p>A node that refuses, limits or is behind is waited for. One that has given no answer at all
   * for five minutes is left out, since money that arrives must not wait for ever; a warning says
   * when the other is alone by that. So whoever controls one node can deceive the gateway only
   * while all the others are out of reach. They are closed together with this client.
   */
  public List<EvmClient> witnesses() {
    return witnesses.chosen();
  }

  /** The chain of all nodes; where the settings do not say it, a node is asked. */
  public ChainId chainId() {
    return nodes.chain();
  }

  /**
   * Asks every node for its chain, so that a wrong URL is found before it is needed.
   *
   * @throws RpcException.WrongChain where a node is of another chain than configured, or than the
   *     others
   * @throws RpcException where no node answers; some silent ones among others are let pass
   */
  public ChainId requireOneChain() {
    return nodes.requireOneChain();
  }

  /**
   * The block at {@code tag}, which must exist: for {@code FINALIZED} of a young chain use {@link
   * #finalBlock}. A pending block has no hash and is no valid answer.
   */
  public Block block(BlockTag tag) {
    return blocks.at(tag);
  }

  /** The block of this number; empty where the node has none yet. */
  public Optional<Block> block(long number) {
    return blocks.ifThere(BlockTag.number(number));
  }

  /** The blocks in the order of the numbers, read in batches. */
  public List<Optional<Block>> blocks(List<Long> numbers) {
    return blocks.each(numbers);
  }

  /** The newest block that is final; empty while the chain is too young for one. */
  public Optional<Block> finalBlock(Finality finality) {
    return blocks.lastFinal(finality);
  }

  /** How many transactions the account has sent: its next nonce as of {@code tag}. */
  public long transactionCount(Address account, BlockTag tag) {
    return nodes.read(
        RpcRequest.of("eth_getTransactionCount", hex(account), tag.toParameter()), Answer::number);
  }

  /** As {@link #transactionCount}, in the order of the accounts, read in batches. */
  public List<Long> transactionCounts(List<Address> accounts, BlockTag tag) {
    return nodes.readEach(
        accounts,
        account -> RpcRequest.of("eth_getTransactionCount", hex(account), tag.toParameter()),
        (_, answer) -> answer.number());
  }

  /** What the newest state says of an account that sends, by one node in one exchange. */
  public SenderState sender(Address account) {
    return nodes.read(
        List.of(
            RpcRequest.of("eth_getTransactionCount", hex(account), BlockTag.LATEST.toParameter()),
            RpcRequest.of("eth_getTransactionCount", hex(account), BlockTag.PENDING.toParameter()),
            RpcRequest.of("eth_getCode", hex(account), BlockTag.LATEST.toParameter())),
        SenderState::read);
  }

  public Wei balance(Address account, BlockTag tag) {
    return nodes.read(
        RpcRequest.of("eth_getBalance", hex(account), tag.toParameter()), Answer::wei);
  }

  /** The contract at {@code account} in the newest block; empty for an ordinary account. */
  public Bytes code(Address account) {
    return code(account, BlockTag.LATEST);
  }

  /** The contract at {@code account} as of {@code tag}; empty for an ordinary account. */
  public Bytes code(Address account, BlockTag tag) {
    return nodes.read(RpcRequest.of("eth_getCode", hex(account), tag.toParameter()), Answer::data);
  }

  /**
   * What the execution returns.
   *
   * @throws RpcException.Reverted with the contract's reason
   */
  public Bytes call(CallRequest request, BlockTag tag) {
    return nodes.read(Trials.call(request, tag), Answer::data);
  }

  /**
   * What the execution returns and the gas it needs on top of the newest block, without any margin,
   * by one node in one exchange.
   *
   * @throws RpcException.Reverted with the contract's reason
   */
  public Trial tryOut(CallRequest request) {
    return trials.of(request);
  }

  /**
   * Tries many in as few exchanges as the nodes allow, and throws no {@link RpcException}.
   *
   * @return in the order of the requests; empty where it is not plain that the execution works: ask
   *     for that one alone
   */
  public List<Optional<Trial>> tryOut(List<CallRequest> requests) {
    return trials.ofEach(requests);
  }

  /**
   * The gas the execution needs on top of the newest block, without any margin. The block is named:
   * some nodes otherwise take the pending one, and build it for each question.
   *
   * @throws RpcException.Reverted with the contract's reason
   */
  public long estimateGas(CallRequest request) {
    return nodes.read(Trials.gas(request), Answer::number);
  }

  /** Empty while the transaction is not in a block of the node's chain. */
  public Optional<Receipt> receipt(TxHash hash) {
    return receipts(List.of(hash)).getFirst();
  }

  /** The receipts in the order of the hashes, read in batches. */
  public List<Optional<Receipt>> receipts(List<TxHash> hashes) {
    return nodes.readEach(
        hashes,
        hash -> RpcRequest.of("eth_getTransactionReceipt", hash.toString()),
        (hash, answer) -> answer.ifPresent(receipt -> Receipt.readOf(hash, receipt)));
  }

  /** Empty where the node knows no such transaction, neither in a block nor in its pool. */
  public Optional<ChainTransaction> transaction(TxHash hash) {
    return nodes.read(
        RpcRequest.of("eth_getTransactionByHash", hash.toString()),
        answer -> answer.ifPresent(found -> ChainTransaction.readOf(hash, found)));
  }

  /** What {@code sender} has in the block of this number; empty where the node has none yet. */
  public List<ChainTransaction> transactionsOf(Address sender, long number) {
    return transactions(number, all -> ChainTransaction.readOf(sender, all));
  }

  /**
   * The authorizations (EIP-7702) in the block of this number, in their order; none where the node
   * has no such block yet.
   */
  public List<ChainAuthorization> authorizations(long number) {
    return transactions(number, ChainAuthorization::readOf);
  }

  private <T> List<T> transactions(long number, Function<Answer, List<T>> reader) {
    return nodes.read(
        RpcRequest.of("eth_getBlockByNumber", BlockTag.number(number).toParameter(), true),
        answer ->
            answer.ifPresent(block -> reader.apply(block.field("transactions"))).orElse(List.of()));
  }

  /** The logs of {@link #scan} alone. */
  public List<Log> logs(LogFilter filter) {
    return scan(filter).logs();
  }

  /**
   * Reads all logs of a range, in as many pieces as the nodes' limits ask for, and the range's last
   * block. A node that has not reached the end of the range is never believed.
   *
   * <p>The range may be reorganised after it was read: keep number and hash of the last block, and
   * read again from before it when the chain holds another block there.
   *
   * @throws RpcException.NodeBehind where no node has the last block yet
   * @throws RpcException.ChainMoved where the range was reorganised while it was read
   */
  public LogScan scan(LogFilter filter) {
    return logReader.read(filter);
  }

  /**
   * What gas cost in the newest blocks.
   *
   * @param blocks 1 to 1024
   * @param percentiles rising, each 0 to 100
   */
  public FeeHistory feeHistory(int blocks, List<Integer> percentiles) {
    return nodes.read(
        RpcRequest.of(
            "eth_feeHistory",
            "0x" + Integer.toHexString(blocks),
            BlockTag.LATEST.toParameter(),
            percentiles),
        FeeHistory::read);
  }

  /** What a transaction should offer now. */
  public Fees fees(FeePolicy policy) {
    return policy.suggest(feeHistory(policy.blocks(), List.of(policy.percentile())));
  }

  /** The price of gas that the node suggests, for chains without EIP-1559. */
  public Wei gasPrice() {
    return nodes.read(RpcRequest.of("eth_gasPrice"), Answer::wei);
  }

  /**
   * Sends signed bytes to every node, and gives the answer that says most.
   *
   * @throws RpcException where no node answered; the transaction may have been taken all the same
   */
  public Broadcast broadcast(Bytes rawTransaction) {
    return broadcaster.send(rawTransaction);
  }

  /**
   * Sends the signed bytes of several transactions to every node, in batches of {@link
   * #MOST_AT_ONCE}. A node goes on after one that it refuses.
   *
   * @return for each of them, in their order, the answer that says most; it ends before the first
   *     for which no node has an answer. Those behind it may have been taken all the same
   * @throws RpcException where no node has an answer for the very first
   */
  public List<Broadcast> broadcast(List<Bytes> rawTransactions) {
    return broadcaster.send(rawTransactions);
  }

  private static String hex(Address address) {
    return address.value().toString();
  }

  @Override
  public void close() {
    http.shutdownNow();
    executor.shutdownNow();
  }
}
