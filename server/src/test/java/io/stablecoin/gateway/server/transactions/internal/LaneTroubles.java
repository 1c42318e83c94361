package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** What people, processes, keys and chains do to a lane, at random. */
final class LaneTroubles {

  private static final Wei CHEAP = Wei.of(1);
  private static final Wei DEAR = Wei.gwei(20);

  /** A reorganisation must not reach what is final. */
  private static final int DEEPEST_REORGANISATION = 2;

  private static final List<Step> STEPS = List.of(Step.values());
  private static final long MOST_UNITS = 5_000_000;

  private final World world;
  private final LaneModel model;
  private final Random random;
  private int numbers;

  LaneTroubles(World world, LaneModel model, Random random) {
    this.world = world;
    this.model = model;
    this.random = random;
  }

  /** Does one thing and tells what. */
  String happen() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> pay();
      case 6, 7, 8 -> mine(CHEAP);
      case 9, 10 -> mine(DEAR);
      case 11 -> drop();
      case 12 -> reorganise();
      case 13 -> cancel();
      case 14 -> expedite();
      case 15 -> refuseRecipient();
      case 16 -> failKey();
      case 17 -> crash();
      case 18 -> expireLease();
      default -> mineOlder();
    };
  }

  private String pay() {
    long units = random.nextLong(1, MOST_UNITS);
    if (units > model.available()) {
      return "nobody has " + units;
    }
    numbers++;
    String id = "po_" + numbers;
    Address recipient = recipient(numbers);
    world.payouts.pay(
        id, new TokenAmount(world.tokens.usdc(), BigInteger.valueOf(units)), recipient);
    model.payments().add(new ModelPayment(id, recipient, units));
    return "pay " + id;
  }

  private static Address recipient(int number) {
    byte[] word = ByteBuffer.allocate(32).putInt(28, 0x10000 + number).array();
    return Address.fromWord(Bytes.of(word));
  }

  private String mine(Wei baseFee) {
    world.mineAt(baseFee, 1);
    return "block at " + baseFee;
  }

  private String drop() {
    return withAttempts(1)
        .map(payment -> {
          Attempt newest = attempts(payment).getLast();
          world.chain.drop(newest.hash());
          return "drop " + payment.id();
        })
        .orElse("nothing to drop");
  }

  private String reorganise() {
    int depth = random.nextInt(1, DEEPEST_REORGANISATION + 1);
    world.chain.reorganise(depth);
    return "reorganise " + depth;
  }

  private String cancel() {
    return anyOf(ModelPayment::isOpen)
        .map(payment -> {
          payment.allow(FailureCode.CANCELED);
          return "cancel %s: %s"
              .formatted(
                  payment.id(),
                  world.books.transactions().execute(_ -> world.transactions.cancel(of(payment))));
        })
        .orElse("nothing to cancel");
  }

  private String expedite() {
    return anyOf(ModelPayment::isOpen)
        .map(payment ->
            "expedite %s: %s"
                .formatted(
                    payment.id(),
                    world
                        .books
                        .transactions()
                        .execute(_ -> world.transactions.expedite(of(payment)))))
        .orElse("nothing to expedite");
  }

  /** The token takes no transfer to it any more, which shows in a simulation or in a block. */
  private String refuseRecipient() {
    return anyOf(ModelPayment::isOpen)
        .map(payment -> {
          payment.allow(FailureCode.WOULD_REVERT);
          payment.allow(FailureCode.REVERTED);
          world.tokens.blacklist(payment.recipient());
          return "refuse the recipient of " + payment.id();
        })
        .orElse("nobody to refuse");
  }

  private String failKey() {
    if (random.nextBoolean()) {
      world.kms.faults().fail("Sign", 1, "KMSInternalException");
      return "the key fails";
    }
    world.kms.faults().dropAnswers("Sign", 1);
    return "the key's answer is lost";
  }

  /** A process takes the lane over and dies at some step, if it gets there. */
  private String crash() {
    Step step = STEPS.get(random.nextInt(STEPS.size()));
    expireLease();
    LaneWorker doomed =
        world.lane(
            World.keepingItsLease("doomed"), world.client, Clock.systemUTC(), new CrashAt(step));
    var crash = catchThrowableOfType(CrashAt.Crash.class, doomed::tick);
    expireLease();
    return crash == null ? "nobody reached " + step : "crash at " + step;
  }

  private String expireLease() {
    world
        .sql
        .sql(
            """
            update lanes set lease_until = clock_timestamp() - interval '1 second'
            where owner is not null
            """)
        .update();
    return "the lease runs out";
  }

  /** A miner likes an older attempt better. */
  private String mineOlder() {
    return withAttempts(2)
        .map(payment -> {
          List<Attempt> attempts = attempts(payment);
          Attempt older = attempts.get(random.nextInt(attempts.size() - 1));
          try {
            world.mineInPlaceOf(attempts.getLast(), older);
            return "mine an older attempt of " + payment.id();
          } catch (RpcException e) {
            return "the node refuses an older attempt of " + payment.id();
          }
        })
        .orElse("nothing was replaced");
  }

  private Optional<ModelPayment> withAttempts(int least) {
    return anyOf(payment -> payment.isOpen() && attempts(payment).size() >= least)
        .filter(payment -> isWaiting(attempts(payment)));
  }

  private boolean isWaiting(List<Attempt> attempts) {
    List<TxHash> hashes = attempts.stream().map(Attempt::hash).toList();
    return world.client.receipts(hashes).stream().allMatch(Optional::isEmpty);
  }

  private List<Attempt> attempts(ModelPayment payment) {
    return world.attempts(of(payment));
  }

  private Optional<ModelPayment> anyOf(Predicate<ModelPayment> which) {
    List<ModelPayment> all = model.payments().stream().filter(which).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static Purpose of(ModelPayment payment) {
    return new Purpose("payout", payment.id());
  }
}
