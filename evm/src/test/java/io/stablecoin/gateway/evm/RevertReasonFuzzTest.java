package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.stablecoin.gateway.types.Bytes;

/** Whatever a contract reverts with, there is a line that may be shown. */
class RevertReasonFuzzTest {

  @FuzzTest
  void readsAnyData(byte[] data) {
    RevertReason reason = RevertReason.decode(Bytes.of(data));
    assertThat(reason.describe()).isNotEmpty().doesNotContainPattern("\\p{Cntrl}");
  }
}
