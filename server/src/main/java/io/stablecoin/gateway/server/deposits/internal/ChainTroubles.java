package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.networks.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps what fails in one step of a chain's work from the others, and tells it once. */
@Component
class ChainTroubles {

  /** A node that is a block behind is no trouble; one that stays so is. */
  private static final Duration PASSING = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(ChainTroubles.class);

  private final InstantSource clock;
  private final Map<Work, Trouble> troubles = new ConcurrentHashMap<>();

  private record Work(Network network, String step) {}

  private record Trouble(String words, Instant since, boolean told) {}

  ChainTroubles(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Does one step.
   *
   * @param step as it is told: {@code is not read}
   * @return what the step gives; false where it failed
   */
  boolean contain(Network network, String step, BooleanSupplier work) {
    Work key = new Work(network, step);
    try {
      boolean result = work.getAsBoolean();
      Trouble past = troubles.remove(key);
      if (past != null && past.told()) {
        LOG.info("{} works again: it {} no more", network.name(), step);
      }
      return result;
    } catch (ChainMovedException | RpcException.ChainMoved | RpcException.NodeBehind e) {
      tell(key, e, PASSING);
    } catch (RuntimeException e) {
      tell(key, e, Duration.ZERO);
    }
    return false;
  }

  private void tell(Work work, RuntimeException e, Duration patience) {
    String words = String.valueOf(e.getMessage());
    Instant now = clock.instant();
    Trouble before = troubles.get(work);
    Instant since = before == null ? now : before.since();
    boolean isTold = before != null && before.told() && before.words().equals(words);
    boolean isDue = !now.isBefore(since.plus(patience));
    if (isDue && !isTold) {
      LOG.warn("{} {} for now: {}", work.network().name(), work.step(), words);
    }
    troubles.put(work, new Trouble(words, since, isTold || isDue));
  }
}
