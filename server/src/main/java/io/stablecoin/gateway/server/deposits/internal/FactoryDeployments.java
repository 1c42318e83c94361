package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.contracts.Deployment;
import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.Priority;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.types.ChainId;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for deployments of the factory, one at a time for each chain. */
@Component
class FactoryDeployments {

  private static final Logger LOG = LoggerFactory.getLogger(FactoryDeployments.class);
  private static final Duration REST_OF_A_FAILURE = Duration.ofMinutes(10);

  private final ChainLease lease;
  private final FactoryDeploymentTable deployments;
  private final Transactions transactions;

  FactoryDeployments(
      ChainLease lease, FactoryDeploymentTable deployments, Transactions transactions) {
    this.lease = lease;
    this.deployments = deployments;
    this.transactions = transactions;
  }

  boolean isCompleted(ChainId chain) {
    return deployments.isCompleted(chain);
  }

  /** Lets another attempt begin after a completed one that a reorganisation took back. */
  @Transactional
  public void undo(ChainId chain) {
    if (lease.lock(chain) && deployments.undo(chain)) {
      LOG.warn("A reorganisation of chain {} took the factory of deposit addresses back", chain);
    }
  }

  /** Does nothing while one is under way or done, and for a while after one failed. */
  @Transactional
  public void request(Network network, ForwarderFactory factory) {
    ChainId chain = network.chain();
    if (!lease.lock(chain) || !deployments.isDue(chain, REST_OF_A_FAILURE)) {
      return;
    }
    String id = deployments.open(chain);
    Deployment deployment = factory.deployment();
    transactions.submit(
        new TransactionRequest(
            chain,
            new Purpose(FactoryDeploymentOutcome.PURPOSE, id),
            Call.of(deployment.to(), deployment.data()),
            Optional.empty(),
            Priority.SWEEP,
            Optional.empty()));
    LOG.info(
        "Deploying the factory of deposit addresses {} on {}", factory.address(), network.name());
  }
}
