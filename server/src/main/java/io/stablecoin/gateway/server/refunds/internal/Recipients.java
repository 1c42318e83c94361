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

/** Decides where a refund goes. */
@Component
class Recipients {

  private static final String FIELD = "destination";

  /** The code of an account that lends itself a contract (EIP-7702); its key still controls it. */
  private static final Bytes DELEGATED = Bytes.fromHex("0xef0100");

  private final Networks networks;
  private final DepositAddresses addresses;

  Recipients(Networks networks, DepositAddresses addresses) {
    this.networks = networks;
    this.addresses = addresses;
  }

  /**
   * The address that the merchant named.
   *
   * @throws ApiProblem where money sent there would be lost, or would come back to the gateway
   */
  Address named(Address destination, ChainId chain) {
    if (destination.isZero()) {
      throw refused("destination_zero", "The zero address is nobody's.");
    }
    if (networks.of(chain).token(destination).isPresent()) {
      throw refused("destination_token", "It is the contract of a token: money would be lost.");
    }
    if (addresses.isOwn(destination)) {
      throw refused("destination_own", "It belongs to this gateway: nothing would be paid back.");
    }
    return destination;
  }

  private static ApiProblem refused(String code, String message) {
    return ApiProblem.ofField(FIELD, code, message);
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
