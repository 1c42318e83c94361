package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * The request for a token transfer that wallets open from a link or a QR code.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-681">EIP-681</a>
 */
final class PaymentUri {

  private PaymentUri() {}

  static String of(TokenAmount amount, Address recipient) {
    return "ethereum:%s@%s/transfer?address=%s&uint256=%s"
        .formatted(amount.token().contract(), amount.token().chain(), recipient, amount.units());
  }
}
