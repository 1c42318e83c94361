package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DisbursementsConfiguration {

  @Bean
  DisbursementOutcome refundOutcome(DisbursementMoves moves, InstantSource clock) {
    return new DisbursementOutcome(DisbursementKind.REFUND, moves, clock);
  }

  @Bean
  DisbursementOutcome payoutOutcome(DisbursementMoves moves, InstantSource clock) {
    return new DisbursementOutcome(DisbursementKind.PAYOUT, moves, clock);
  }
}
