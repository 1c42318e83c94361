package io.stablecoin.gateway.evm;

import com.esaulpaugh.headlong.abi.Function;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The part of ERC-20 that moving money needs.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-20">EIP-20</a>
 */
public final class Erc20 {

  /** The first topic of a {@code Transfer} log. */
  public static final Bytes TRANSFER_TOPIC =
      Bytes.of("Transfer(address,address,uint256)".getBytes(StandardCharsets.US_ASCII)).keccak256();

  private static final Function TRANSFER = Function.parse("transfer(address,uint256)");
  private static final Function BALANCE_OF = Function.parse("balanceOf(address)");
  private static final int WORD = 32;

  private Erc20() {}

  /** The call that sends {@code amount} to {@code to}. */
  public static Bytes transfer(Address to, TokenAmount amount) {
    return Abi.encode(TRANSFER, Abi.address(to), amount.units());
  }

  /**
   * Reads a {@code Transfer} log; empty for any other log, also for one of the same name in another
   * shape (ERC-721 indexes a third argument).
   */
  public static Optional<Transfer> decodeTransfer(Log log) {
    boolean transfer =
        log.topics().size() == 3
            && log.topics().getFirst().equals(TRANSFER_TOPIC)
            && isAddress(log.topics().get(1))
            && isAddress(log.topics().get(2))
            && log.data().size() == WORD;
    if (!transfer) {
      return Optional.empty();
    }
    return Optional.of(
        new Transfer(
            log.address(),
            Address.fromWord(log.topics().get(1)),
            Address.fromWord(log.topics().get(2)),
            new BigInteger(1, log.data().toArray()),
            log));
  }

  private static boolean isAddress(Bytes word) {
    return word.size() == WORD && Address.fromWord(word).toWord().equals(word);
  }

  /** What {@code owner} holds in the newest block. */
  public static TokenAmount balanceOf(EvmClient client, Token token, Address owner) {
    return balanceOf(client, token, owner, BlockTag.LATEST);
  }

  /**
   * What {@code owner} holds at {@code block}.
   *
   * @throws RpcException.UnexpectedResult where the contract's answer is no number
   */
  public static TokenAmount balanceOf(
      EvmClient client, Token token, Address owner, BlockTag block) {
    Bytes call = Abi.encode(BALANCE_OF, Abi.address(owner));
    Bytes answer = client.call(CallRequest.read(token.contract(), call), block);
    if (answer.size() != WORD) {
      throw new RpcException.UnexpectedResult(
          "%s answered balanceOf with %d bytes.".formatted(token.contract(), answer.size()));
    }
    return new TokenAmount(token, new BigInteger(1, answer.toArray()));
  }
}
