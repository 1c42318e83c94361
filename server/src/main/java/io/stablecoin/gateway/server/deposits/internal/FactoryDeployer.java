package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.contracts.KeylessDeployer;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.ChainId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the factory stands on a chain before the first sweep. The deployment goes through
 * the lane like every other transaction of the hot wallet: signed by hand, it would take a nonce
 * that the lane gives out.
 */
@Component
class FactoryDeployer {

  private static final Logger LOG = LoggerFactory.getLogger(FactoryDeployer.class);

  private final FactoryDeployments deployments;
  private final Set<ChainId> withoutDeployer = ConcurrentHashMap.newKeySet();

  FactoryDeployer(FactoryDeployments deployments) {
    this.deployments = deployments;
  }

  /**
   * Whether the factory stands; where it does not, it is asked for. The chain is asked each time: a
   * reorganisation may have taken the factory back, and a sweep without it would do nothing.
   */
  boolean isDeployed(Network network, ForwarderFactory factory, EvmClient client) {
    if (!client.code(factory.address()).isEmpty()) {
      return true;
    }
    if (deployments.isCompleted(network.chain()) && isMissingForCertain(network, factory, client)) {
      deployments.undo(network.chain());
    }
    deploy(network, factory, client);
    return false;
  }

  /** Else a deployment that was completed may only not have come to this node yet. */
  private static boolean isMissingForCertain(
      Network network, ForwarderFactory factory, EvmClient client) {
    try {
      return client
          .finalBlock(network.finality())
          .map(block -> client.code(factory.address(), BlockTag.number(block.number())).isEmpty())
          .orElse(false);
    } catch (RpcException.NodeError e) {
      // It has dropped the state of that block already.
      return false;
    }
  }

  /** A call to a deployer that is not there would succeed and do nothing. */
  private void deploy(Network network, ForwarderFactory factory, EvmClient client) {
    if (!client.code(KeylessDeployer.ADDRESS).isEmpty()) {
      deployments.request(network, factory);
    } else if (withoutDeployer.add(network.chain())) {
      LOG.warn(
          "Nothing is swept on {}: deployer_missing. The keyless CREATE2 deployer {} must be placed"
              + " on the chain first",
          network.name(),
          KeylessDeployer.ADDRESS);
    }
  }
}
