package io.stablecoin.gateway.server.deposits.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again, whatever happens: an executor cancels a task for ever when it
 * throws, even where the error passes by itself, as lack of memory does.
 *
 * @param name for the log
 */
record LastingWork(String name, Runnable work) implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(LastingWork.class);

  @Override
  public void run() {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.error("{} failed and goes on", name, e);
    }
  }
}
