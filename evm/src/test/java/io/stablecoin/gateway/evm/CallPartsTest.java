package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPartsTest {

  private static final Address CONTRACT =
      Address.parse("0x5FbDB2315678afecb367f032d93F642f64180aa3");
  private static final Address OTHER = Address.parse("0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512");
  private static final Address ALICE = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final Address BOB = Address.parse("0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");
  private static final Token USDC = new Token(new ChainId(1), CONTRACT, "USDC", 6);
  private static final Function MULTICALL = Function.parse("multicall(bytes[])");
  private static final Function AGGREGATE = Function.parse("aggregate3((address,bool,bytes)[])");
  private static final Bytes TO_ALICE = Erc20.transfer(ALICE, TokenAmount.parse("1", USDC));
  private static final Bytes TO_BOB = Erc20.transfer(BOB, TokenAmount.parse("2", USDC));

  @Test
  void aTransferPaysItsRecipientAndNotTheToken() {
    assertThat(CallParts.of(CONTRACT, TO_ALICE)).containsExactly(new CallPart.Pays(ALICE));
  }

  @Test
  void aTransferFromPaysItsSecondAddress() {
    Bytes call =
        Abi.encode(
            Function.parse("transferFrom(address,address,uint256)"),
            Abi.address(ALICE),
            Abi.address(BOB),
            BigInteger.ONE);
    assertThat(CallParts.of(CONTRACT, call)).containsExactly(new CallPart.Pays(BOB));
  }

  @Test
  void anAuthorizedTransferPaysItsSecondAddressInEitherForm() {
    byte[] word = new byte[32];
    Bytes inParts =
        Abi.encode(
            Function.parse(
                "transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,uint8,bytes32,bytes32)"),
            Abi.address(ALICE),
            Abi.address(BOB),
            BigInteger.ONE,
            BigInteger.ZERO,
            BigInteger.TEN,
            word,
            27,
            word,
            word);
    Bytes inOne =
        Abi.encode(
            Function.parse(
                "transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)"),
            Abi.address(ALICE),
            Abi.address(BOB),
            BigInteger.ONE,
            BigInteger.ZERO,
            BigInteger.TEN,
            word,
            new byte[65]);
    assertThat(CallParts.of(CONTRACT, inParts)).containsExactly(new CallPart.Pays(BOB));
    assertThat(CallParts.of(CONTRACT, inOne)).containsExactly(new CallPart.Pays(BOB));
  }

  @Test
  void aMulticallPaysEveryRecipientInIt() {
    assertThat(CallParts.of(CONTRACT, multicall(TO_ALICE, TO_BOB)))
        .containsExactly(new CallPart.Pays(ALICE), new CallPart.Pays(BOB));
  }

  @Test
  void anAggregateOfCallsPaysEveryRecipientInItHoweverItIsNested() {
    Bytes call = aggregate(OTHER, multicall(TO_ALICE, aggregate(CONTRACT, TO_BOB)));
    assertThat(CallParts.of(OTHER, call))
        .containsExactly(new CallPart.Pays(ALICE), new CallPart.Pays(BOB));
  }

  @Test
  void aSweepPaysWhomItsFactoryWants() {
    Bytes call =
        Abi.encode(
            Function.parse("sweep((bytes32,address)[])"),
            (Object) new Tuple[] {Tuple.of(new byte[32], Abi.address(CONTRACT))});
    assertThat(CallParts.of(OTHER, call)).containsExactly(new CallPart.Pays(OTHER));
  }

  @Test
  void moneyWithoutACallPaysTheOneThatIsCalled() {
    assertThat(CallParts.of(ALICE, Bytes.fromHex("0x"))).containsExactly(new CallPart.Pays(ALICE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x095ea7b300000000000000000000000070997970c51812dc3a010c7d01b50e0d17dc79c8",
        "0xa9059cbb",
        "0xa9059c",
        "0xa9059cbb0000000000000000000000010000000000000000000000000000000000000000"
            + "0000000000000000000000000000000000000000000000000000000000000001"
      })
  void isUnknownWhereItIsNoCallOfAKnownForm(String data) {
    assertThat(CallParts.of(CONTRACT, Bytes.fromHex(data)))
        .singleElement()
        .isInstanceOf(CallPart.Unknown.class);
  }

  @Test
  void anUnknownPartOfABatchIsSeen() {
    assertThat(CallParts.of(CONTRACT, multicall(TO_ALICE, Bytes.fromHex("0x12345678"))))
        .contains(new CallPart.Unknown(CONTRACT, Bytes.fromHex("0x12345678")));
  }

  @Test
  void looksIntoBatchesOnlySoDeep() {
    Bytes call = multicall(multicall(multicall(multicall(TO_ALICE))));
    assertThat(CallParts.of(CONTRACT, call)).singleElement().isInstanceOf(CallPart.Unknown.class);
  }

  private static Bytes multicall(Bytes... calls) {
    byte[][] bytes = new byte[calls.length][];
    for (int i = 0; i < calls.length; i++) {
      bytes[i] = calls[i].toArray();
    }
    return Abi.encode(MULTICALL, (Object) bytes);
  }

  private static Bytes aggregate(Address target, Bytes call) {
    return Abi.encode(
        AGGREGATE, (Object) new Tuple[] {Tuple.of(Abi.address(target), false, call.toArray())});
  }
}
