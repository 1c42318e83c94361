package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observer, whose trouble is not the signer's. */
record Announcer(SigningObserver observer) {

  private static final Logger log = LoggerFactory.getLogger(Announcer.class);

  void tell(Consumer<SigningObserver> news) {
    try {
      news.accept(observer);
    } catch (RuntimeException e) {
      log.warn("The observer of the signer failed: {}", e.getClass().getName());
    }
  }
}
