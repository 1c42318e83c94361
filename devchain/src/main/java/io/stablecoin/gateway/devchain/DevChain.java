package io.stablecoin.gateway.devchain;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A local EVM chain with funded accounts, finality two blocks behind the head, and the keyless
 * CREATE2 deployer of the public chains in its place.
 */
public final class DevChain implements AutoCloseable {

  private final AnvilProcess process;
  private final ChainId chainId;
  private final Banner.Content banner;
  private final ControlClient control;

  private DevChain(AnvilProcess process, ChainId chainId) {
    this.process = process;
    this.chainId = chainId;
    this.banner = process.awaitBanner();
    this.control = new ControlClient(banner.rpcUrl());
  }

  /**
   * Starts a chain and waits until it answers.
   *
   * @throws DevChainException with code {@code devchain_not_installed}, {@code
   *     devchain_port_taken}, {@code devchain_start_failed} or {@code devchain_start_timed_out}
   */
  public static DevChain start(DevChainSettings settings) {
    settings.stateFile().ifPresent(DevChain::createFolder);
    AnvilProcess process = AnvilProcess.start(AnvilCommand.of(Installation.find(), settings));
    try {
      DevChain chain = new DevChain(process, settings.chainId());
      chain.control.call("eth_chainId");
      return chain;
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private static void createFolder(Path stateFile) {
    try {
      Files.createDirectories(stateFile.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new DevChainException(
          "devchain_start_failed",
          "The folder of the chain's state cannot be made: %s. Choose another place for %s."
              .formatted(e.getMessage(), stateFile));
    }
  }

  /** Where the chain's JSON-RPC is, on loopback. */
  public URI rpcUrl() {
    return banner.rpcUrl();
  }

  public ChainId chainId() {
    return chainId;
  }

  /** Ten accounts with 10,000 ether each; the same on every development chain. */
  public List<DevAccount> accounts() {
    return banner.accounts();
  }

  /** False once the node has ended by itself or was killed. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Gives an account exactly this balance of the native coin. */
  public void setBalance(Address account, Wei balance) {
    control.call("anvil_setBalance", account.toString(), "0x" + balance.value().toString(16));
  }

  /**
   * Lets the node sign for any address, as if it held the key: for tests of somebody else's call.
   */
  public void impersonate(Address account) {
    control.call("anvil_impersonateAccount", account.toString());
  }

  /**
   * Sends a transaction of an account whose key the node holds, and mines it at once.
   *
   * @throws DevChainException with code {@code devchain_reverted} where its simulation reverts
   */
  public DevReceipt send(DevTransaction transaction) {
    control.call("eth_call", transaction.toJson(), "latest");
    String hash = control.call("eth_sendTransaction", transaction.toJson()).asString();
    JsonNode receipt = control.call("eth_getTransactionReceipt", hash);
    if (receipt.isNull()) {
      mine(1);
      receipt = control.call("eth_getTransactionReceipt", hash);
    }
    return DevReceipt.fromJson(receipt);
  }

  /** Whether a contract stands at the address. */
  public boolean hasCode(Address address) {
    return !control.call("eth_getCode", address.toString(), "latest").asString().equals("0x");
  }

  /** Makes so many blocks at once. */
  public void mine(int blocks) {
    control.call("anvil_mine", "0x" + Integer.toHexString(blocks));
  }

  /** Whether each transaction gets a block at once, as {@link Mining#onTransaction()} begins. */
  public void mineOnTransaction(boolean atOnce) {
    control.call("evm_setAutomine", atOnce);
  }

  /** What a unit of gas costs in the next block. */
  public void setNextBaseFee(Wei fee) {
    control.call("anvil_setNextBlockBaseFeePerGas", "0x" + fee.value().toString(16));
  }

  /** Lets the chain's clock run ahead: the next block is later by so much, in whole seconds. */
  public void passTime(Duration time) {
    control.call("evm_increaseTime", time.toSeconds());
  }

  /** Makes an account a contract, or one that lends itself a contract's code (EIP-7702). */
  public void setCode(Address account, Bytes code) {
    control.call("anvil_setCode", account.toString(), code.toString());
  }

  /**
   * Replaces the newest {@code depth} blocks by empty ones. Their transactions are gone from chain
   * and pool.
   */
  public void reorganise(int depth) {
    control.call("anvil_reorg", depth, List.of());
  }

  /** Drops a transaction that waits in the pool. */
  public void drop(TxHash hash) {
    control.call("anvil_dropTransaction", hash.toString());
  }

  /** Stops the chain, which then writes its state file. */
  @Override
  public void close() {
    control.close();
    process.close();
  }
}
