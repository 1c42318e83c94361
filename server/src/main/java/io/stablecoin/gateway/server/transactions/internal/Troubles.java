package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.transactions.TransactionId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is wrong with one transaction from holding up the others; logs it when it changes. */
final class Troubles {

  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private final Map<TransactionId, String> known = new ConcurrentHashMap<>();

  /** Runs work on one transaction. What stops the whole lane passes through. */
  void contain(TransactionId id, Runnable work) {
    try {
      work.run();
      known.remove(id);
    } catch (LaneException | RpcException e) {
      throw e;
    } catch (RuntimeException e) {
      String trouble = e.toString();
      if (!trouble.equals(known.put(id, trouble))) {
        LOG.warn("Transaction {} cannot go on and is tried again: {}", id, trouble);
      }
    }
  }
}
