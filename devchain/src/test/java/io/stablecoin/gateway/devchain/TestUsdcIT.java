package io.stablecoin.gateway.devchain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Function;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestUsdcIT {

  private static final long NEVER = 4_102_444_800L;
  private static final Bytes NONCE = Bytes.fromHex("0x" + "4e".repeat(32));
  private static final String SIGNATURE = "uint8,bytes32,bytes32)";
  private static final String AUTHORIZATION =
      "(address,address,uint256,uint256,uint256,bytes32," + SIGNATURE;

  private final DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()));
  private final DevTokens tokens = DevTokens.deploy(chain);
  private final TypedData typedData = new TypedData(chain.rpcUrl(), tokens.usdc());
  private final Address holder = chain.accounts().get(0).address();
  private final Address payee = chain.accounts().get(1).address();
  private final Address relayer = chain.accounts().get(2).address();

  @BeforeEach
  void fund() {
    tokens.mint(amount("100"), holder);
  }

  @AfterEach
  void stop() {
    chain.close();
  }

  @Test
  void grantsAnAllowanceByPermitOnce() {
    var signature = typedData.permit(holder, relayer, units("30"), 0, NEVER);
    Bytes permit =
        encode(
            "permit(address,address,uint256,uint256," + SIGNATURE,
            headlong(holder),
            headlong(relayer),
            units("30"),
            BigInteger.valueOf(NEVER),
            signature);

    send(relayer, permit);
    send(
        relayer,
        encode(
            "transferFrom(address,address,uint256)",
            headlong(holder),
            headlong(payee),
            units("30")));

    assertThat(balance(payee)).isEqualTo(units("30"));
    refuses(relayer, permit, "InvalidSignature()");
  }

  @Test
  void movesMoneyByAuthorizationOnce() {
    var signature = typedData.authorization("Transfer", holder, payee, units("25"), NEVER, NONCE);
    Bytes transfer = authorization("transferWithAuthorization", units("25"), NEVER, signature);

    send(relayer, transfer);

    assertThat(balance(payee)).isEqualTo(units("25"));
    refuses(relayer, transfer, "AuthorizationUsedOrCanceled()");
  }

  @Test
  void refusesAnAuthorizationForAnotherAmount() {
    var signature = typedData.authorization("Transfer", holder, payee, units("25"), NEVER, NONCE);

    refuses(
        relayer,
        authorization("transferWithAuthorization", units("26"), NEVER, signature),
        "InvalidSignature()");
  }

  @Test
  void refusesAnAuthorizationThatExpired() {
    var signature = typedData.authorization("Transfer", holder, payee, units("25"), 1, NONCE);

    refuses(
        relayer,
        authorization("transferWithAuthorization", units("25"), 1, signature),
        "AuthorizationExpired()");
  }

  @Test
  void letsOnlyThePayeeReceiveByAuthorizationAndOnce() {
    var signature = typedData.authorization("Receive", holder, payee, units("5"), NEVER, NONCE);
    Bytes receive = authorization("receiveWithAuthorization", units("5"), NEVER, signature);

    refuses(relayer, receive, "CallerNotPayee()");
    send(payee, receive);

    assertThat(balance(payee)).isEqualTo(units("5"));
    refuses(payee, receive, "AuthorizationUsedOrCanceled()");
  }

  @Test
  void cancelsAnAuthorization() {
    var transfer = typedData.authorization("Transfer", holder, payee, units("25"), NEVER, NONCE);
    Bytes cancel =
        encode(
            "cancelAuthorization(address,bytes32," + SIGNATURE,
            headlong(holder),
            NONCE.toArray(),
            typedData.cancellation(holder, NONCE));

    send(relayer, cancel);

    refuses(
        relayer,
        authorization("transferWithAuthorization", units("25"), NEVER, transfer),
        "AuthorizationUsedOrCanceled()");
  }

  @Test
  void movesNothingFromOrToABlocklistedAccount() {
    tokens.blacklist(payee);

    assertThatThrownBy(() -> tokens.transfer(amount("1"), holder, payee))
        .hasMessageContaining(selector("AccountBlacklisted(address)"));
    assertThatThrownBy(() -> tokens.transfer(amount("1"), payee, holder))
        .hasMessageContaining(selector("AccountBlacklisted(address)"));
  }

  private Bytes authorization(
      String function, BigInteger value, long validBefore, TypedData.Signature signature) {
    return encode(
        function + AUTHORIZATION,
        headlong(holder),
        headlong(payee),
        value,
        BigInteger.ZERO,
        BigInteger.valueOf(validBefore),
        NONCE.toArray(),
        signature);
  }

  /** The last argument is spread into v, r and s. */
  private static Bytes encode(String function, Object... arguments) {
    Object[] spread = arguments;
    if (arguments[arguments.length - 1] instanceof TypedData.Signature(int v, Bytes r, Bytes s)) {
      spread = Arrays.copyOf(arguments, arguments.length + 2);
      spread[arguments.length - 1] = v;
      spread[arguments.length] = r.toArray();
      spread[arguments.length + 1] = s.toArray();
    }
    return Bytes.of(new Function(function).encodeCallWithArgs(spread).array());
  }

  private void send(Address from, Bytes data) {
    chain.send(DevTransaction.call(from, tokens.usdc().contract(), data));
  }

  private void refuses(Address from, Bytes data, String error) {
    assertThatThrownBy(() -> send(from, data)).hasMessageContaining(selector(error));
  }

  private static String selector(String error) {
    return Bytes.of(error.getBytes(US_ASCII)).keccak256().slice(0, 4).toString();
  }

  private BigInteger balance(Address account) {
    return typedData.ask(encode("balanceOf(address)", headlong(account)));
  }

  private TokenAmount amount(String text) {
    return TokenAmount.parse(text, tokens.usdc());
  }

  private BigInteger units(String text) {
    return amount(text).units();
  }

  private static com.esaulpaugh.headlong.abi.Address headlong(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(address.toString());
  }
}
