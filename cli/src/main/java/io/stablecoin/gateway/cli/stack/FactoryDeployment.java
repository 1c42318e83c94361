package io.stablecoin.gateway.cli.stack;

import static io.stablecoin.gateway.cli.CommandError.CREATE2_DEPLOYER_MISSING;
import static io.stablecoin.gateway.cli.CommandError.DEPLOYMENT_REFUSED;
import static io.stablecoin.gateway.cli.CommandError.DEPLOYMENT_REVERTED;
import static io.stablecoin.gateway.cli.CommandError.INSUFFICIENT_GAS_MONEY;

import io.stablecoin.gateway.contracts.Deployment;
import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.Broadcast;
import io.stablecoin.gateway.evm.CallRequest;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.FeePolicy;
import io.stablecoin.gateway.evm.Fees;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.Optional;

/** Places the factory of deposit addresses on a chain, by a transaction of the hot wallet. */
public final class FactoryDeployment {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Wei HIGHEST_FEE = Wei.gwei(500);

  private final EvmClient chain;
  private final Signer hotWallet;

  public FactoryDeployment(EvmClient chain, Signer hotWallet) {
    this.chain = chain;
    this.hotWallet = hotWallet;
  }

  /**
   * Where the factory stands.
   *
   * @param transaction what placed it now; empty where it stood there before
   */
  public record Outcome(Address factory, Optional<TxHash> transaction) {}

  /** Deploys the factory where it is not there yet: safe to repeat. */
  public Outcome deploy() {
    Deployment deployment = new ForwarderFactory(hotWallet.address()).deployment();
    if (isThere(deployment)) {
      return new Outcome(deployment.contract(), Optional.empty());
    }
    requireDeployer(deployment);
    SignedTransaction transaction = hotWallet.signTransaction(transaction(deployment));
    send(transaction);
    Receipt receipt =
        Waiting.until(
            "the factory's deployment is in a block",
            LONGEST_WAIT,
            () -> chain.receipt(transaction.hash()));
    if (!receipt.succeeded() || !isThere(deployment)) {
      throw DEPLOYMENT_REVERTED.because(
          "The transaction " + transaction.hash() + " deployed nothing.");
    }
    return new Outcome(deployment.contract(), Optional.of(transaction.hash()));
  }

  /** Whether the factory stands already, so that there is nothing to sign. */
  public boolean isDone() {
    return isThere(new ForwarderFactory(hotWallet.address()).deployment());
  }

  private boolean isThere(Deployment deployment) {
    return !chain.code(deployment.contract()).isEmpty();
  }

  private void requireDeployer(Deployment deployment) {
    if (chain.code(deployment.to()).isEmpty()) {
      throw CREATE2_DEPLOYER_MISSING.because(
          "The keyless CREATE2 deployer " + deployment.to() + " is not on this chain.");
    }
  }

  private Eip1559Transaction transaction(Deployment deployment) {
    Address from = hotWallet.address();
    CallRequest call = new CallRequest(from, deployment.to(), Wei.ZERO, deployment.data());
    Fees fees = chain.fees(FeePolicy.upTo(HIGHEST_FEE));
    return new Eip1559Transaction(
        chain.chainId(),
        chain.transactionCount(from, BlockTag.PENDING),
        fees.maxPriorityFeePerGas(),
        fees.maxFeePerGas(),
        chain.estimateGas(call),
        deployment.to(),
        Wei.ZERO,
        deployment.data());
  }

  private void send(SignedTransaction transaction) {
    switch (chain.broadcast(transaction.raw())) {
      case Broadcast.Accepted accepted -> {}
      case Broadcast.AlreadyKnown known -> {}
      case Broadcast.InsufficientFunds poor ->
          throw INSUFFICIENT_GAS_MONEY.because(
              "The hot wallet " + hotWallet.address() + " cannot pay the gas of the deployment.");
      case Broadcast refused ->
          throw DEPLOYMENT_REFUSED.because(
              "The node does not take the deployment: " + refused + ".");
    }
  }
}
