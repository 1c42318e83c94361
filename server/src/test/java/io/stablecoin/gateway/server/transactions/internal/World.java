package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.aws.KeyAdministration;
import io.stablecoin.gateway.aws.KeyRequest;
import io.stablecoin.gateway.devchain.DevChain;
import io.stablecoin.gateway.devchain.DevChainSettings;
import io.stablecoin.gateway.devchain.DevTokens;
import io.stablecoin.gateway.devchain.Mining;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.networks.FeeSettings;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.signing.SigningRecords;
import io.stablecoin.gateway.server.transactions.LaneDesk;
import io.stablecoin.gateway.server.transactions.LaneStatus;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.server.transactions.TransactionStatus;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import io.stablecoin.gateway.signer.awskms.SignRate;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.Wei;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database, a chain that mines each transaction at once, a KMS endpoint with one key, a token.
 */
final class World implements AutoCloseable {

  static final Address RECIPIENT =
      Address.fromWord(Bytes.of(new byte[31]).concat(Bytes.of((byte) 7)));
  static final Finality FINALITY = new Finality.Depth(3);
  static final FeeSettings FEES = new FeeSettings(Wei.of(1), Wei.gwei(100), 3);

  final TestDatabase database = TestDatabase.create();
  final JdbcClient sql = database.jdbc();
  final DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()));
  final DevTokens tokens = DevTokens.deploy(chain);
  final List<String> signingLog = new CopyOnWriteArrayList<>();
  final LocalKms kms =
      LocalKms.start(
          new LocalKmsSettings(0, Optional.empty(), "eu-west-1", "111122223333", signingLog::add));
  final String key = createKey();
  final Address wallet = signer().address();
  final SigningRecords records = new SigningRecords(database.dataSource());
  final Books books = new Books(database.dataSource());
  final Transactions transactions =
      new RequestedTransactions(
          sql, new Moves(sql), this::listeners, () -> List.of(wallet), Clock.systemUTC());
  final TestPayouts payouts = new TestPayouts(books, transactions);
  final EvmClient client = client(chain.rpcUrl());
  final LaneDesk desk = new LaneDesk(database.dataSource());

  /** A wallet with gas and 100 USDC, in the books as on the chain. */
  World() {
    chain.setBalance(wallet, Wei.ether(1));
    tokens.mint(usdc("100"), wallet);
    books.fund(wallet, usdc("100"), "first");
  }

  TokenAmount usdc(String amount) {
    return TokenAmount.parse(amount, tokens.usdc());
  }

  static EvmClient client(URI url) {
    return EvmClient.connect(new EvmSettings(List.of(url), Duration.ofSeconds(10)));
  }

  private KmsSettings kmsSettings() {
    return kmsSettings(KmsTransport.SHORT_LIVED);
  }

  KmsSettings kmsSettings(KmsTransport transport) {
    return new KmsSettings(
        Optional.of(kms.region()),
        Optional.empty(),
        Optional.of(kms.endpoint()),
        0,
        Duration.ofSeconds(5),
        transport);
  }

  String createKey() {
    try (KeyAdministration administration = KeyAdministration.open(kmsSettings())) {
      return administration
          .createKey(new KeyRequest("", Map.of(), Optional.empty(), false))
          .keyId();
    }
  }

  KmsSigner signer() {
    return signer(key);
  }

  KmsSigner signer(String ofKey) {
    return KmsSigner.connect(new KmsKeyId(ofKey), kmsSettings());
  }

  HotWallet hotWallet(String key) {
    return hotWallet(key, quick());
  }

  private HotWallet hotWallet(String key, SignRate rate) {
    return new HotWallet(
        key,
        reference -> KmsSigner.of(reference, kmsSettings()).rate(rate).recorder(records).connect(),
        new HotWalletRows(sql),
        Clock.systemUTC(),
        List.of());
  }

  private Listeners listeners() {
    return new Listeners(List.of(payouts));
  }

  LaneWorker lane(String owner) {
    return lane(owner, client, StepListener.NONE);
  }

  /** The lane of another wallet than the treasury. */
  LaneWorker laneOf(EngineSettings settings, HotWallet wallet) {
    return factory(settings, Clock.systemUTC(), StepListener.NONE)
        .create(network(FEES), client, wallet, List.of(wallet, hotWallet(key)), false);
  }

  LaneWorker lane(String owner, StepListener steps) {
    return lane(owner, client, steps);
  }

  private static SignRate quick() {
    return SignRate.perSecond(SignRate.DEFAULT_PER_SECOND);
  }

  /** A lane whose signatures wait for their turn. */
  LaneWorker lane(SignRate rate, StepListener steps) {
    return lane(settings("one"), FEES, client, Clock.systemUTC(), steps, rate);
  }

  LaneWorker lane(String owner, EvmClient through, StepListener steps) {
    return lane(settings(owner), through, Clock.systemUTC(), steps);
  }

  LaneWorker lane(
      EngineSettings settings, EvmClient through, InstantSource clock, StepListener steps) {
    return lane(settings, FEES, through, clock, steps, quick());
  }

  LaneWorker lane(FeeSettings fees, EvmClient through, StepListener steps) {
    return lane(settings("one"), fees, through, Clock.systemUTC(), steps, quick());
  }

  private LaneWorker lane(
      EngineSettings settings,
      FeeSettings fees,
      EvmClient through,
      InstantSource clock,
      StepListener steps,
      SignRate rate) {
    return factory(settings, clock, steps)
        .create(network(fees), through, hotWallet(key, rate), List.of(), true);
  }

  private LaneFactory factory(EngineSettings settings, InstantSource clock, StepListener steps) {
    return new LaneFactory(
        sql, books.transactions(), books.ledger(), listeners(), settings, clock, steps);
  }

  private Network network(FeeSettings fees) {
    return new Network(
        "local", chain.chainId(), false, FINALITY, List.of(tokens.usdc(), tokens.usdt()), fees);
  }

  /** A short lease, and no pauses: the tests say when a lane works. */
  static EngineSettings settings(String owner) {
    return new EngineSettings(
        owner,
        Duration.ofMillis(600),
        Duration.ofMillis(10),
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        16,
        0);
  }

  /** As {@link #settings}, but a lane keeps its lease however slow the machine is. */
  static EngineSettings keepingItsLease(String owner) {
    EngineSettings usual = settings(owner);
    return new EngineSettings(
        usual.owner(),
        Duration.ofMinutes(5),
        usual.poll(),
        usual.retry(),
        usual.rebroadcast(),
        usual.guard(),
        usual.maxInFlight(),
        usual.sentAlone());
  }

  /** As {@link #settings}, but the same bytes are not sent twice. */
  static EngineSettings sendingOnce(String owner) {
    EngineSettings usual = settings(owner);
    return new EngineSettings(
        usual.owner(),
        usual.lease(),
        usual.poll(),
        usual.retry(),
        Duration.ofHours(1),
        usual.guard(),
        usual.maxInFlight(),
        usual.sentAlone());
  }

  TransactionState state(Purpose purpose) {
    return status(purpose).state();
  }

  TransactionStatus status(Purpose purpose) {
    return transactions.find(purpose).orElseThrow();
  }

  /** The transitions of a transaction, in order. */
  List<String> history(Purpose purpose) {
    return sql.sql(
            """
            select transition from transaction_transitions
            where transaction_id = :id order by sequence
            """)
        .param("id", status(purpose).id().value())
        .query((row, _) -> row.getString("transition"))
        .list();
  }

  /** The attempts of a transaction that have bytes, in order. */
  List<Attempt> attempts(Purpose purpose) {
    return sql.sql(
            """
            select * from transaction_attempts
            where transaction_id = :id and raw is not null order by number
            """)
        .param("id", status(purpose).id().value())
        .query((row, _) ->
            new Attempt(
                AttemptKind.ofCode(row.getString("kind")),
                Columns.hash(row, "hash").orElseThrow(),
                Columns.bytes(row, "raw"),
                Columns.wei(row, "max_fee_per_gas")))
        .list();
  }

  /** Makes blocks that ask so much for gas. */
  void mineAt(Wei baseFee, int blocks) {
    for (int i = 0; i < blocks; i++) {
      chain.setNextBaseFee(baseFee);
      chain.mine(1);
    }
  }

  /** Puts these bytes into the next block, in place of newer ones that the pool may have. */
  void mineInPlaceOf(Attempt dropped, Attempt mined) {
    chain.drop(dropped.hash());
    chain.setNextBaseFee(Wei.of(1));
    client.broadcast(mined.raw());
    chain.mine(1);
  }

  /** Works the lane, and makes blocks, until the transaction is in a state. */
  void mineUntil(LaneWorker lane, Purpose purpose, TransactionState state) {
    mineUntil(lane::tick, purpose, state);
  }

  /** The same, where several lanes work. */
  void mineUntil(Runnable work, Purpose purpose, TransactionState state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          work.run();
          mineAt(Wei.of(1), 1);
          assertThat(state(purpose)).isEqualTo(state);
        });
  }

  /** The process that holds the lane; empty where none does. */
  String laneOwner() {
    return sql.sql("select coalesce(owner, '') from lanes").query(String.class).single();
  }

  LaneStatus laneStatus() {
    return desk.find(chain.chainId(), wallet).orElseThrow().status();
  }

  TokenAmount received() {
    return Erc20.balanceOf(client, tokens.usdc(), RECIPIENT);
  }

  TokenAmount onChain() {
    return Erc20.balanceOf(client, tokens.usdc(), wallet);
  }

  TokenAmount inBooks() {
    return books.balance(new Account.Wallet(wallet), tokens.usdc());
  }

  TokenAmount available() {
    return books.balance(new Account.MerchantAvailable(Books.MERCHANT), tokens.usdc());
  }

  TokenAmount reserved() {
    return books.balance(new Account.MerchantReserved(Books.MERCHANT), tokens.usdc());
  }

  @Override
  public void close() {
    client.close();
    books.close();
    kms.close();
    chain.close();
    database.close();
  }
}
