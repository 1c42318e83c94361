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
  private long next;

  @Test
  void areTrustedAfterAsManyAsMayBeForgottenWereTaken() {
    assertThat(trusted(FIRST)).isFalse();
    take(FIRST);
    assertThat(trusted(FIRST)).isFalse();
    take(FIRST);
    assertThat(trusted(FIRST)).isTrue();
  }

  @Test
  void areDoubtedUnderAnotherLease() {
    takeTwo(FIRST);

    assertThat(trusted(SECOND)).isFalse();
    take(SECOND);
    assertThat(trusted(SECOND)).isFalse();
  }

  @Test
  void areDoubtedAfterARefusal() {
    takeTwo(FIRST);
    nonces.doubt();

    assertThat(trusted(FIRST)).isFalse();
    take(FIRST);
    assertThat(trusted(FIRST)).isFalse();
    take(FIRST);
    assertThat(trusted(FIRST)).isTrue();
  }

  @Test
  void areDoubtedWhileNoncesAreGivenOutAgain() {
    takeTwo(FIRST);
    next = 1;

    assertThat(trusted(FIRST)).isFalse();
    take(FIRST);
    assertThat(trusted(FIRST)).isFalse();
    take(FIRST);
    assertThat(trusted(FIRST)).isTrue();
  }

  @Test
  void areTrustedAtOnceWhereNothingCanBeForgotten() {
    assertThat(new TrustedNonces(0).areTrusted(FIRST, 0)).isTrue();
  }

  private void takeTwo(Lease lease) {
    take(lease);
    take(lease);
  }

  private void take(Lease lease) {
    nonces.taken(lease, next++);
  }

  private boolean trusted(Lease lease) {
    return nonces.areTrusted(lease, next);
  }
}
