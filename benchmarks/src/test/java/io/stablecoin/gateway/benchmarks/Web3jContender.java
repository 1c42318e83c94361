package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.awskms.KmsClients;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import org.web3j.crypto.HSMPass;
import org.web3j.crypto.RawTransaction;
import org.web3j.service.HSMAwsKMSRequestProcessor;
import org.web3j.service.TxHSMSignService;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * web3j over the same client of the AWS SDK. Its signature is of a SHA-256 of the digest, so that
 * no chain accepts the transaction; what it costs is measured all the same.
 */
record Web3jContender(KmsClient client, TxHSMSignService<HSMPass> service) implements Contender {

  private static final BigInteger TIP = Wei.gwei(Transfers.TIP_GWEI).value();
  private static final BigInteger MAX_FEE = Wei.gwei(Transfers.MAX_FEE_GWEI).value();

  @SuppressWarnings("unchecked") // web3j's processor names no type of pass.
  static Web3jContender connect(Endpoint endpoint, String key) {
    KmsClient client =
        KmsClients.open(endpoint.region(), endpoint.settings(KmsSettings.DEFAULT_TIMEOUT));
    HSMPass pass = new HSMPass(null, publicKey(client, key));
    return new Web3jContender(
        client, new TxHSMSignService<>(new HSMAwsKMSRequestProcessor(client, key), pass));
  }

  private static BigInteger publicKey(KmsClient client, String key) {
    byte[] spki = client.getPublicKey(request -> request.keyId(key)).publicKey().asByteArray();
    Bytes point = PublicKey.fromSpki(Bytes.of(spki)).uncompressed();
    return new BigInteger(1, point.slice(1, PublicKey.UNCOMPRESSED_SIZE).toArray());
  }

  @Override
  public void sign(long nonce) {
    service.sign(
        RawTransaction.createTransaction(
            Transfers.CHAIN,
            BigInteger.valueOf(nonce),
            BigInteger.valueOf(Transfers.GAS_LIMIT),
            Transfers.TOKEN,
            BigInteger.ZERO,
            Transfers.CALL,
            TIP,
            MAX_FEE),
        Transfers.CHAIN);
  }

  @Override
  public void close() {
    client.close();
  }
}
