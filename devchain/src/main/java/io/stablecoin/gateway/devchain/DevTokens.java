package io.stablecoin.gateway.devchain;

import com.esaulpaugh.headlong.abi.Function;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;

/**
 * The two test tokens of a development chain. Their addresses are the same on every one; their
 * money is made at will.
 */
public final class DevTokens {

  private static final Address CREATE2_DEPLOYER =
      Address.parse("0x4e59b44847b379578588920cA78FbF26c0B4956C");
  private static final Bytes SALT = Bytes.of(new byte[32]);
  private static final int DECIMALS = 6;
  private static final Function MINT = new Function("mint(address,uint256)");
  private static final Function TRANSFER = new Function("transfer(address,uint256)");
  private static final Function BLACKLIST = new Function("blacklist(address)");

  private final DevChain chain;
  private final Address minter;
  private final Token usdc;
  private final Token usdt;

  private DevTokens(DevChain chain) {
    this.chain = chain;
    this.minter = chain.accounts().getLast().address();
    this.usdc = place("TestUsdc", "USDC");
    this.usdt = place("TestUsdt", "USDT");
  }

  /** Deploys the tokens where the chain does not have them yet. */
  public static DevTokens deploy(DevChain chain) {
    return new DevTokens(chain);
  }

  private Token place(String contract, String symbol) {
    Bytes initCode = CompiledContract.named(contract).creationCode().concat(minter.toWord());
    Address address = Address.create2(CREATE2_DEPLOYER, SALT, initCode.keccak256());
    if (!chain.hasCode(address)) {
      chain.send(DevTransaction.call(minter, CREATE2_DEPLOYER, SALT.concat(initCode)));
    }
    return new Token(chain.chainId(), address, symbol, DECIMALS);
  }

  /** Has permits, transfers by authorization and a blocklist, as Circle's token has. */
  public Token usdc() {
    return usdc;
  }

  /** Answers nothing to a transfer, as Tether's token does on Ethereum. */
  public Token usdt() {
    return usdt;
  }

  public List<Token> all() {
    return List.of(usdc, usdt);
  }

  /** Makes new money. */
  public DevReceipt mint(TokenAmount amount, Address to) {
    return call(amount.token(), minter, MINT, headlong(to), amount.units());
  }

  /** Pays from an account whose key the chain holds. */
  public DevReceipt transfer(TokenAmount amount, Address from, Address to) {
    return call(amount.token(), from, TRANSFER, headlong(to), amount.units());
  }

  /** Puts an account on USDC's blocklist: no transfer from it or to it succeeds. */
  public DevReceipt blacklist(Address account) {
    return call(usdc, minter, BLACKLIST, headlong(account));
  }

  private DevReceipt call(Token token, Address from, Function function, Object... arguments) {
    Bytes data = Bytes.of(function.encodeCallWithArgs(arguments).array());
    return chain.send(DevTransaction.call(from, token.contract(), data));
  }

  private static com.esaulpaugh.headlong.abi.Address headlong(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(address.toString());
  }
}
