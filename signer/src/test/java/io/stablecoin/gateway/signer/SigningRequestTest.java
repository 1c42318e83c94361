package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningRequestTest {

  private static final ChainId CHAIN = new ChainId(137);
  private static final Address TO = Address.parse("0x" + "35".repeat(20));
  private static final LegacyTransaction TRANSACTION =
      new LegacyTransaction(CHAIN, 9, Wei.gwei(20), 21000, TO, Wei.ether(1), Bytes.EMPTY);

  private final List<SigningRequest> asked = new ArrayList<>();
  private final Signer signer = new Listening(asked);

  @Test
  void saysWhatIsDoneOnWhichChain() {
    signer.signTransaction(TRANSACTION);
    signer.signAuthorization(Authorization.onChain(CHAIN, TO, 1));
    signer.signAuthorization(
        new Authorization(new AuthorizationScope.ReplayableOnEveryChain(), TO, 1));
    signer.signMessage("hello");
    signer.sign(Digest.of(Bytes.EMPTY));
    assertThat(asked)
        .extracting(request -> request.operation().code(), request -> request.chain().isPresent())
        .hasToString(
            "[(\"sign_transaction\", true), (\"sign_authorization\", true),"
                + " (\"sign_authorization\", false), (\"sign_message\", false),"
                + " (\"sign_digest\", false)]");
  }

  @Test
  void foretellsTheHashOfTheTransaction() {
    SignedTransaction signed = signer.signTransaction(TRANSACTION);
    SigningRequest request = asked.getFirst();
    assertThat(request.hashWith(new SoftwareSigner(Listening.KEY).sign(request.digest())))
        .contains(signed.hash());
  }

  @Test
  void carriesThePurposeOfItsCaller() {
    signer.forPurpose(new SigningPurpose("tx_1")).signTransaction(TRANSACTION);
    signer.forPurpose(SigningPurpose.BY_HAND).signMessage("hello");
    signer.signMessage("hello");
    assertThat(asked)
        .extracting(request -> request.purpose().map(SigningPurpose::id).orElse("none"))
        .containsExactly("tx_1", "by_hand", "none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ä", "a\n"})
  void refusesAPurposeThatCouldBreakALine(String id) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new SigningPurpose(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo("signing_purpose_malformed"));
  }

  private record Listening(List<SigningRequest> asked) implements Signer {

    static final String KEY = "0x" + "46".repeat(32);

    @Override
    public PublicKey publicKey() {
      return new SoftwareSigner(KEY).publicKey();
    }

    @Override
    public Signature sign(SigningRequest request) {
      asked.add(request);
      return new SoftwareSigner(KEY).sign(request);
    }
  }
}
