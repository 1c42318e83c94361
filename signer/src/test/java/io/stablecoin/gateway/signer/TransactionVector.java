package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

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
    try (InputStream file = TransactionVector.class.getResourceAsStream("/transactions.json")) {
      return List.of(new JsonMapper().readValue(file, TransactionVector[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  UnsignedTransaction transaction() {
    ChainId chain = new ChainId(chainId);
    Address recipient = to == null ? null : Address.parse(to);
    Wei amount = new Wei(value);
    Bytes input = Bytes.fromHex(data);
    return switch (type) {
      case 0 ->
          new LegacyTransaction(chain, nonce, wei(gasPrice), gasLimit, recipient, amount, input);
      case 2 ->
          new Eip1559Transaction(
              chain,
              nonce,
              wei(maxPriorityFeePerGas),
              wei(maxFeePerGas),
              gasLimit,
              recipient,
              amount,
              input);
      default -> throw new IllegalStateException("type " + type);
    };
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
