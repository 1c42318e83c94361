package io.stablecoin.gateway.cli.kms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.stablecoin.gateway.cli.CommandFailedException;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SignedAuthorization;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.InvalidValueException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/** Whatever is given to be signed, it becomes a transaction or is refused by name. */
class TransactionJsonFuzzTest {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  @FuzzTest
  void readsOrRefusesAnyText(byte[] text) {
    String json = new String(text, UTF_8);
    Optional<UnsignedTransaction> read = assertTimeout(LONGEST, () -> read(json, true));
    assertThat(read(json + "{}", true)).isEmpty();
    read(json, false).ifPresent(narrow -> assertThat(read).contains(narrow));
    read.ifPresent(transaction -> {
      assertThat(transaction.digest()).isNotNull();
      assertThat(read(WrittenTransaction.json(transaction), true)).contains(transaction);
    });
  }

  private static Optional<UnsignedTransaction> read(String json, boolean onEveryChain) {
    try {
      return Optional.of(
          new TransactionForm(TransactionJson.read(json, onEveryChain))
              .toDraft()
              .complete(TransactionJsonFuzzTest::signed));
    } catch (CommandFailedException e) {
      requireReadable(e.failure().code(), e.failure().cause());
    } catch (InvalidValueException e) {
      requireReadable(e.code(), e.getMessage());
    }
    return Optional.empty();
  }

  /** A text that came from elsewhere must not command the terminal. */
  private static void requireReadable(String code, String cause) {
    assertThat(code).matches("[a-z0-9_]+");
    assertThat(cause).doesNotContainPattern("\\p{Cntrl}").hasSizeLessThan(500);
  }

  private static SignedAuthorization signed(Authorization authorization) {
    return new SignedAuthorization(
        authorization, new Signature(BigInteger.ONE, BigInteger.ONE, 0), Address.ZERO);
  }
}
