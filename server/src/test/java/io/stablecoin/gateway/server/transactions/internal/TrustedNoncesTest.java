package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import org.junit.jupiter.api.Test;

class TrustedNoncesTest {

  private static final LaneKey LANE = new LaneKey(new ChainId(31337), Address.ZERO);
  private static final Lease FIRST = new Lease(LANE, "one", 1);
  private static final Lease SECOND = new Lease(LANE, "one", 2);

  private final TrustedNonces nonces = new TrustedNonces(2);

  @Test
  void areTrustedAfterAsManyAsMayBeForgottenWereTaken() {
    assertThat(nonces.areTrusted(FIRST)).isFalse();
    nonces.taken(FIRST);
    assertThat(nonces.areTrusted(FIRST)).isFalse();
    nonces.taken(FIRST);
    assertThat(nonces.areTrusted(FIRST)).isTrue();
  }

  @Test
  void areDoubtedUnderAnotherLease() {
    takeTwo(FIRST);

    assertThat(nonces.areTrusted(SECOND)).isFalse();
    nonces.taken(SECOND);
    assertThat(nonces.areTrusted(SECOND)).isFalse();
  }

  @Test
  void areDoubtedAfterARefusal() {
    takeTwo(FIRST);
    nonces.doubt();

    assertThat(nonces.areTrusted(FIRST)).isFalse();
    nonces.taken(FIRST);
    assertThat(nonces.areTrusted(FIRST)).isFalse();
    nonces.taken(FIRST);
    assertThat(nonces.areTrusted(FIRST)).isTrue();
  }

  @Test
  void areTrustedAtOnceWhereNothingCanBeForgotten() {
    assertThat(new TrustedNonces(0).areTrusted(FIRST)).isTrue();
  }

  private void takeTwo(Lease lease) {
    nonces.taken(lease);
    nonces.taken(lease);
  }
}
