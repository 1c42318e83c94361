package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps how a deployment of the factory ended. */
@Component
class FactoryDeploymentOutcome implements TransactionListener {

  static final String PURPOSE = "factory_deployment";

  private static final Logger LOG = LoggerFactory.getLogger(FactoryDeploymentOutcome.class);

  private final FactoryDeploymentTable deployments;

  FactoryDeploymentOutcome(FactoryDeploymentTable deployments) {
    this.deployments = deployments;
  }

  @Override
  public String purposeType() {
    return PURPOSE;
  }

  @Override
  public void submitted(Purpose purpose, TxHash hash) {
    // The deployment stays open until its end is certain.
  }

  @Override
  public void succeeded(Purpose purpose, Receipt receipt) {
    deployments.close(purpose.id(), "completed");
  }

  @Override
  public void failed(Purpose purpose, FailureCode code, Optional<Receipt> receipt) {
    deployments.close(purpose.id(), "failed");
    LOG.warn(
        "Deployment {} of the factory failed: {}. It is tried again", purpose.id(), code.code());
  }
}
