package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.deposits.DepositAddresses;
import io.stablecoin.gateway.server.deposits.DepositProblem;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.payments.RefundableSession;
import io.stablecoin.gateway.server.refunds.RefundProblem;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import org.springframework.stereotype.Component;

/** Finds out where a refund goes that names no destination. */
@Component
class Recipients {

  /** The code of an account that lends itself a contract (EIP-7702); its key still controls it. */
  private static final Bytes DELEGATED = Bytes.fromHex("0xef0100");

  private final Networks networks;
  private final DepositAddresses addresses;

  Recipients(Networks networks, DepositAddresses addresses) {
    this.networks = networks;
    this.addresses = addresses;
  }

  /**
   * The one who paid.
   *
   * @throws ApiProblem {@code destination_required} where several paid, or none that can be paid
   *     back: contracts are often shared by many people
   */
  Address payer(RefundableSession session) {
    if (session.senders().size() != 1) {
      throw required("The payment has %d final senders.".formatted(session.senders().size()));
    }
    Address sender = session.senders().iterator().next();
    ChainId chain = session.refundable().token().chain();
    if (sender.isZero() || addresses.isOwn(sender) || isContract(sender, chain)) {
      throw required("The payment was sent by " + sender + ", which is no ordinary account.");
    }
    return sender;
  }

  private static ApiProblem required(String detail) {
    return new ApiProblem(RefundProblem.DESTINATION_REQUIRED, detail);
  }

  private boolean isContract(Address address, ChainId chain) {
    try {
      Bytes code = networks.client(chain).code(address);
      return !code.isEmpty() && !isDelegation(code);
    } catch (RpcException e) {
      throw new ApiProblem(DepositProblem.NETWORK_UNAVAILABLE, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isDelegation(Bytes code) {
    return code.size() == DELEGATED.size() + Address.SIZE
        && code.slice(0, DELEGATED.size()).equals(DELEGATED);
  }
}
