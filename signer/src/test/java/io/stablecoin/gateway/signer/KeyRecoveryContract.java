package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every library that recovers keys must do. */
interface KeyRecoveryContract {

  Digest SOME_DIGEST = Digest.of(Bytes.EMPTY);

  /** There is no point on the curve with this x. */
  BigInteger NO_ABSCISSA = BigInteger.valueOf(5);

  KeyRecovery recovery();

  static List<TransactionVector> vectors() {
    return TransactionVector.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  default void turnsTheAnswerOfKmsIntoTheSignatureOfEthereum(TransactionVector vector) {
    Signature signature =
        Signature.fromDer(vector.answer(), vector.signingDigest(), vector.key(), recovery());
    assertThat(signature).isEqualTo(vector.signature());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  default void refusesASignatureOfAnotherDigest(TransactionVector vector) {
    assertThatExceptionOfType(SigningException.AddressMismatch.class)
        .isThrownBy(() -> Signature.fromDer(vector.answer(), SOME_DIGEST, vector.key(), recovery()))
        .withMessageContaining(vector.from());
  }

  @Test
  default void refusesASignatureByAnotherKey() {
    TransactionVector mine = vectors().getFirst();
    TransactionVector foreign = vectors().getLast();
    assertThatExceptionOfType(SigningException.AddressMismatch.class)
        .isThrownBy(() ->
            Signature.fromDer(foreign.answer(), foreign.signingDigest(), mine.key(), recovery()))
        .satisfies(e -> assertThat(e.code()).isEqualTo("address_mismatch"))
        .satisfies(e -> assertThat(e.retryable()).isFalse());
  }

  @Test
  default void findsTheOtherKeyUnderTheOtherRecoveryId() {
    TransactionVector vector = vectors().getFirst();
    Signature signature = vector.signature();
    Signature other = new Signature(signature.r(), signature.s(), 1 - signature.recoveryId());
    assertThat(recovery().recover(vector.signingDigest(), other))
        .isPresent()
        .get()
        .isNotEqualTo(vector.key());
  }

  @Test
  default void findsNoKeyWhereRIsNoAbscissa() {
    Signature signature = new Signature(NO_ABSCISSA, BigInteger.ONE, 0);
    assertThat(recovery().recover(SOME_DIGEST, signature)).isEmpty();
  }

  /** R = G and s = e/r gives the point at infinity. */
  @Test
  default void findsNoKeyAtInfinity() {
    BigInteger x = BouncyCastleKeyRecovery.CURVE.getG().getAffineXCoord().toBigInteger();
    int parity = BouncyCastleKeyRecovery.CURVE.getG().getAffineYCoord().testBitZero() ? 1 : 0;
    Digest one = new Digest(Bytes.of(new byte[31]).concat(Bytes.of((byte) 1)));
    Signature signature = new Signature(x, BigInteger.ONE, parity);
    assertThat(recovery().recover(one, signature)).isEmpty();
  }
}
