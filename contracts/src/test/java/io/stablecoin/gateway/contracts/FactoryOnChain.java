package io.stablecoin.gateway.contracts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.stablecoin.gateway.devchain.DevChain;
import io.stablecoin.gateway.devchain.DevChainSettings;
import io.stablecoin.gateway.devchain.DevReceipt;
import io.stablecoin.gateway.devchain.DevTokens;
import io.stablecoin.gateway.devchain.DevTransaction;
import io.stablecoin.gateway.devchain.Mining;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.CallRequest;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;

/** A chain with the test tokens and a factory that a stranger deployed, as anyone may. */
final class FactoryOnChain implements AutoCloseable {

  final DevChain chain;
  final EvmClient client;
  final DevTokens tokens;
  final Address owner;
  final Address stranger;
  final ForwarderFactory factory;

  private FactoryOnChain(DevChainSettings settings) {
    chain = DevChain.start(settings);
    client = EvmClient.connect(new EvmSettings(chain.chainId(), List.of(chain.rpcUrl())));
    tokens = DevTokens.deploy(chain);
    owner = chain.accounts().get(0).address();
    stranger = chain.accounts().get(1).address();
    factory = new ForwarderFactory(owner);
    Deployment deployment = factory.deployment();
    chain.send(DevTransaction.call(stranger, deployment.to(), deployment.data()));
  }

  static FactoryOnChain start() {
    return new FactoryOnChain(DevChainSettings.forgetful(Mining.onTransaction()));
  }

  static FactoryOnChain start(ChainId chainId) {
    return new FactoryOnChain(
        DevChainSettings.forgetful(Mining.onTransaction()).withChainId(chainId));
  }

  /** A salt without zero bytes, which would make the calldata cheaper than in real life. */
  Bytes salt(int number) {
    return Bytes.of(("deposit " + number).getBytes(US_ASCII)).keccak256();
  }

  Address deposit(int number) {
    return factory.forwarder(salt(number));
  }

  SweepItem item(int number, Token token) {
    return new SweepItem(salt(number), token.contract());
  }

  void pay(int number, String amount, Token token) {
    tokens.mint(TokenAmount.parse(amount, token), deposit(number));
  }

  /** Called by a stranger: who calls must not matter. */
  DevReceipt sweep(SweepItem... items) {
    return call(stranger, FactoryCalls.sweep(List.of(items)));
  }

  DevReceipt call(Address from, Bytes data) {
    return chain.send(DevTransaction.call(from, factory.address(), data));
  }

  Address deploy(String contract) {
    Bytes code = CompiledContract.named(contract).creationCode();
    return chain.send(DevTransaction.creation(stranger, code)).created().orElseThrow();
  }

  String balance(Token token, Address account) {
    return Erc20.balanceOf(client, token, account).toDecimal();
  }

  Address ownerOnChain() {
    return ask(FactoryCalls.owner());
  }

  Address forwarderOnChain(int number) {
    Bytes selector = Bytes.of("forwarderOf(bytes32)".getBytes(US_ASCII)).keccak256().slice(0, 4);
    return ask(selector.concat(salt(number)));
  }

  private Address ask(Bytes data) {
    CallRequest question = CallRequest.read(factory.address(), data);
    return Address.fromWord(client.call(question, BlockTag.LATEST));
  }

  List<FlushFailure> failures(DevReceipt receipt) {
    return client.receipt(receipt.hash()).orElseThrow().logs().stream()
        .flatMap(log -> FlushFailure.decode(log.topics()).stream())
        .toList();
  }

  @Override
  public void close() {
    client.close();
    chain.close();
  }
}
