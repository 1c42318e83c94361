package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.devchain.DevChain;
import io.stablecoin.gateway.devchain.DevChainSettings;
import io.stablecoin.gateway.devchain.Mining;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.Broadcast;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One transaction of each type, signed by KMS and run by an EVM node. */
class AcceptedByChainIT {

  /** What stands at an account that has the code of another (EIP-7702), before the address. */
  private static final Bytes DELEGATION = Bytes.fromHex("0xef0100");

  private final TestKms kms = new TestKms();
  private final DevChain chain = DevChain.start(settings());
  private final EvmClient node =
      EvmClient.connect(new EvmSettings(List.of(chain.rpcUrl()), Duration.ofSeconds(30)));

  @AfterEach
  void stop() {
    node.close();
    chain.close();
    kms.close();
  }

  @Test
  void runsEachTypeForTheAccountOfTheKey() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      chain.setBalance(signer.address(), Wei.ether(1));
      List<UnsignedTransaction> transactions = TestTransactions.ofEachType(signer);
      for (UnsignedTransaction transaction : transactions) {
        Receipt receipt = run(signer.signTransaction(transaction));
        assertThat(receipt.from()).isEqualTo(signer.address());
        assertThat(receipt.succeeded()).as("type %d", transaction.type()).isTrue();
      }
      assertThat(node.balance(TestTransactions.RECIPIENT, BlockTag.LATEST))
          .isEqualTo(Wei.of(transactions.size()));
      assertThat(node.code(signer.address()))
          .isEqualTo(DELEGATION.concat(TestTransactions.RECIPIENT.value()));
    }
  }

  private Receipt run(SignedTransaction signed) {
    assertThat(node.broadcast(signed.raw())).isInstanceOf(Broadcast.Accepted.class);
    chain.mine(1);
    return node.receipt(signed.hash()).orElseThrow();
  }

  private static DevChainSettings settings() {
    return new DevChainSettings(0, Mining.onTransaction(), Optional.empty());
  }
}
