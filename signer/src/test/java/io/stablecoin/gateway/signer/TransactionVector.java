package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A transaction that an independent implementation signed; vectors/README.md tells the fields. */
record TransactionVector(
    String name,
    int type,
    long chainId,
    long nonce,
    @Nullable BigInteger gasPrice,
    @Nullable BigInteger maxPriorityFeePerGas,
    @Nullable BigInteger maxFeePerGas,
    long gasLimit,
    @Nullable String to,
    BigInteger value,
    String data,
    List<AccessListVector> accessList,
    List<AuthorizationVector> authorizationList,
    String publicKey,
    String from,
    String digest,
    String der,
    String r,
    String s,
    int yParity,
    String raw,
    String hash) {

  static List<TransactionVector> all() {
    return VectorFile.read("transactions.json", TransactionVector[].class);
  }

  UnsignedTransaction transaction() {
    return switch (type) {
      case 0 ->
          new LegacyTransaction(
              chain(), nonce, wei(gasPrice), gasLimit, recipient(), amount(), input());
      case 1 ->
          new Eip2930Transaction(
              chain(), nonce, wei(gasPrice), gasLimit, recipient(), amount(), input(), entries());
      case 2 -> eip1559();
      case 4 -> eip7702();
      default -> throw new IllegalStateException("type " + type);
    };
  }

  private UnsignedTransaction eip1559() {
    return new Eip1559Transaction(
        chain(),
        nonce,
        wei(maxPriorityFeePerGas),
        wei(maxFeePerGas),
        gasLimit,
        recipient(),
        amount(),
        input(),
        entries());
  }

  private UnsignedTransaction eip7702() {
    return new Eip7702Transaction(
        chain(),
        nonce,
        wei(maxPriorityFeePerGas),
        wei(maxFeePerGas),
        gasLimit,
        Objects.requireNonNull(recipient()),
        amount(),
        input(),
        entries(),
        authorizationList.stream().map(AuthorizationVector::signed).toList());
  }

  private ChainId chain() {
    return new ChainId(chainId);
  }

  private @Nullable Address recipient() {
    return to == null ? null : Address.parse(to);
  }

  private Wei amount() {
    return new Wei(value);
  }

  private Bytes input() {
    return Bytes.fromHex(data);
  }

  private List<AccessListEntry> entries() {
    return accessList.stream().map(AccessListVector::entry).toList();
  }

  private static Wei wei(@Nullable BigInteger value) {
    return new Wei(Objects.requireNonNull(value));
  }

  Digest signingDigest() {
    return new Digest(Bytes.fromHex(digest));
  }

  /** As KMS answers it: s may be high. */
  Bytes answer() {
    return Bytes.fromHex(der);
  }

  PublicKey key() {
    return PublicKey.fromSpki(Bytes.fromHex(publicKey));
  }

  Signature signature() {
    return new Signature(scalar(r), scalar(s), yParity);
  }

  private static BigInteger scalar(String hex) {
    return new BigInteger(1, Bytes.fromHex(hex).toArray());
  }

  SignedTransaction signed() {
    return new SignedTransaction(
        Bytes.fromHex(raw), TxHash.parse(hash), Address.parse(from), transaction());
  }

  @Override
  public String toString() {
    return name;
  }
}
