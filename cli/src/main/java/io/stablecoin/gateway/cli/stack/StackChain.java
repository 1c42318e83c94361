package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.devchain.DevAccount;
import io.stablecoin.gateway.devchain.DevChain;
import io.stablecoin.gateway.devchain.DevChainSettings;
import io.stablecoin.gateway.devchain.DevTokens;
import io.stablecoin.gateway.devchain.DevTransaction;
import io.stablecoin.gateway.devchain.Mining;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The chain of the stack, with test tokens on it and a customer who holds some. */
public record StackChain(DevChain node, EvmClient client, DevTokens tokens) {

  private static final Duration BLOCK_PERIOD = Duration.ofSeconds(1);
  private static final Wei GAS_MONEY = Wei.ether(10);
  private static final String POCKET_MONEY = "10000.00";

  /** Which of the funded accounts plays whom. */
  private static final int BANK = 0;

  private static final int CUSTOMER = 1;

  /**
   * @param state the file that keeps the chain; without one it is gone at the end
   */
  static StackChain start(Optional<Path> state, Closer closer) {
    DevChain node = DevChain.start(new DevChainSettings(0, Mining.every(BLOCK_PERIOD), state));
    closer.add(node::close);
    EvmClient client = EvmClient.connect(new EvmSettings(node.chainId(), List.of(node.rpcUrl())));
    closer.add(client::close);
    StackChain chain = new StackChain(node, client, DevTokens.deploy(node));
    chain.tokens.all().forEach(chain::giveToCustomer);
    return chain;
  }

  private void giveToCustomer(Token token) {
    if (balance(customer().address(), token).isZero()) {
      tokens.mint(TokenAmount.parse(POCKET_MONEY, token), customer().address());
    }
  }

  public DevAccount customer() {
    return node.accounts().get(CUSTOMER);
  }

  public Token usdc() {
    return tokens.usdc();
  }

  /** Gives an account what it needs to pay for gas, where it has little. */
  void fundWithGas(Address account) {
    if (client.balance(account, BlockTag.LATEST).compareTo(GAS_MONEY) < 0) {
      node.send(DevTransaction.transfer(node.accounts().get(BANK).address(), account, GAS_MONEY));
    }
  }

  /** Pays as the customer's own wallet would: a transfer of the token, and nothing else. */
  public TxHash payAsCustomer(Address to, TokenAmount amount) {
    return tokens.transfer(amount, customer().address(), to).hash();
  }

  public TokenAmount balance(Address owner, Token token) {
    return Erc20.balanceOf(client, token, owner);
  }
}
