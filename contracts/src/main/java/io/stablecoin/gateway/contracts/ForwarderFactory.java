package io.stablecoin.gateway.contracts;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/**
 * The factory of deposit addresses. Its address and those of its forwarders follow from its first
 * owner alone and are the same on every chain; a later owner moves none of them.
 */
public final class ForwarderFactory {

  public static final int SALT_SIZE = 32;

  private static final Bytes FACTORY_SALT = Bytes.of(new byte[SALT_SIZE]);
  private static final Bytes RLP_LIST_OF_22_BYTES_AND_ADDRESS = Bytes.fromHex("0xd694");
  private static final Bytes FIRST_NONCE_OF_A_CONTRACT = Bytes.fromHex("0x01");

  private final Deployment deployment;
  private final Address implementation;
  private final Bytes forwarderInitCodeHash;

  /**
   * @param firstOwner the hot wallet the factory is deployed with; the constructor argument that a
   *     gateway records for ever, also after the factory was handed over
   */
  public ForwarderFactory(Address firstOwner) {
    if (firstOwner.isZero()) {
      throw new IllegalArgumentException("The zero address cannot own a factory");
    }
    Bytes creationCode = CompiledContract.named("ForwarderFactory").creationCode();
    deployment = KeylessDeployer.deployment(FACTORY_SALT, creationCode.concat(firstOwner.toWord()));
    implementation = firstContractOf(deployment.contract());
    forwarderInitCodeHash = MinimalProxy.initCode(implementation).keccak256();
  }

  /** A contract made by CREATE has the hash of its maker and its maker's nonce as address. */
  private static Address firstContractOf(Address maker) {
    Bytes rlp =
        RLP_LIST_OF_22_BYTES_AND_ADDRESS.concat(maker.value()).concat(FIRST_NONCE_OF_A_CONTRACT);
    return Address.fromWord(rlp.keccak256());
  }

  public Address address() {
    return deployment.contract();
  }

  /** The contract that every forwarder delegates to. */
  public Address implementation() {
    return implementation;
  }

  /** The part of every deposit address that must never change. */
  public Bytes forwarderInitCodeHash() {
    return forwarderInitCodeHash;
  }

  /**
   * The deposit address of a salt, whether or not a contract stands there yet.
   *
   * @param salt 32 bytes
   */
  public Address forwarder(Bytes salt) {
    return Address.create2(address(), salt, forwarderInitCodeHash);
  }

  /** The call that deploys the factory, once on each chain. */
  public Deployment deployment() {
    return deployment;
  }
}
