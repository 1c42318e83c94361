package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;

/**
 * What an account signs to run the code of a contract as its own.
 *
 * <p>The delegate's code commands all that the account owns, until another authorization replaces
 * it.
 *
 * @param delegate the contract whose code the account takes; the zero address takes the code away
 * @param nonce of the account when the authorization is applied. In a transaction that the account
 *     itself sends, that is one above the transaction's.
 * @see <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702</a>
 */
public record Authorization(AuthorizationScope scope, Address delegate, long nonce) {

  /**
   * @throws InvalidValueException with code {@code nonce_negative}
   */
  public Authorization {
    TransactionRules.requireNonce(nonce);
  }

  /** An authorization that holds on one chain. */
  public static Authorization onChain(ChainId chain, Address delegate, long nonce) {
    return new Authorization(new AuthorizationScope.OneChain(chain), delegate, nonce);
  }

  /** The account that has signed it so; empty where no key can have made this signature. */
  public Optional<Address> authority(Signature signature) {
    return RecoveryLibrary.recovery().recover(digest(), signature).map(PublicKey::address);
  }

  /** What has to be signed: Keccak-256 of 0x05 and RLP of chain id, delegate and nonce. */
  public Digest digest() {
    return Digest.of(AuthorizationEncoding.unsigned(this));
  }
}
