package io.stablecoin.gateway.cli.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.stablecoin.gateway.cli.CommandFailedException;
import io.stablecoin.gateway.signer.AccessListEntry;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.AuthorizationScope;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.Eip2930Transaction;
import io.stablecoin.gateway.signer.Eip7702Transaction;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SignedAuthorization;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionListsTest {

  private static final String ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final String KEY = "0x" + "00".repeat(31) + "07";
  private static final String ACCESS_LIST =
      ", \"accessList\": [{\"address\": \"%s\", \"storageKeys\": [\"%s\"]}]"
          .formatted(ADDRESS, KEY);
  private static final String MAX_FEES =
      ", \"maxFeePerGas\": \"30gwei\", \"maxPriorityFeePerGas\": \"1gwei\"";

  private final List<Authorization> signed = new ArrayList<>();

  @Test
  void anAccessListAndAGasPriceMakeType1() {
    assertThat(read(", \"gasPrice\": \"3gwei\"" + ACCESS_LIST))
        .isInstanceOfSatisfying(
            Eip2930Transaction.class,
            transaction -> assertThat(transaction.accessList()).containsExactly(entry()));
  }

  @Test
  void anAccessListAndAMaximumFeeMakeType2() {
    assertThat(read(MAX_FEES + ACCESS_LIST))
        .isInstanceOfSatisfying(
            Eip1559Transaction.class,
            transaction -> assertThat(transaction.accessList()).containsExactly(entry()));
  }

  @Test
  void anAuthorizationListMakesType4AndIsSigned() {
    UnsignedTransaction transaction = read(MAX_FEES + authorization("31337", 8));

    Authorization expected = Authorization.onChain(new ChainId(31_337), Address.parse(ADDRESS), 8);
    assertThat(signed).containsExactly(expected);
    assertThat(transaction)
        .isInstanceOfSatisfying(
            Eip7702Transaction.class,
            it ->
                assertThat(it.authorizations())
                    .extracting(SignedAuthorization::authorization)
                    .containsExactly(expected));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 9})
  void refusesAnAuthorizationThatANodeWouldSkip(long nonce) {
    assertFails(MAX_FEES + authorization("31337", nonce), "authorization_nonce_unfit");
    assertThat(signed).isEmpty();
  }

  @Test
  void signsForEveryChainOnlyWhereThatWasAskedFor() {
    String everyChain = MAX_FEES + authorization("0", 8);

    assertFails(everyChain, "authorization_on_every_chain");
    assertThat(signed).isEmpty();
    read(everyChain, true);
    assertThat(signed)
        .extracting(Authorization::scope)
        .containsExactly(new AuthorizationScope.ReplayableOnEveryChain());
  }

  @Test
  void signsNoAuthorizationForATransactionThatCannotBe() {
    String tipAboveMaximum = ", \"maxFeePerGas\": \"1gwei\", \"maxPriorityFeePerGas\": \"2gwei\"";

    assertThat(catchThrowable(() -> read(tipAboveMaximum + authorization("31337", 8))))
        .hasMessageContaining("tip");
    assertThat(catchThrowable(() -> read(MAX_FEES + authorization("137", 8))))
        .hasMessageContaining("another chain");
    assertThat(catchThrowable(() -> read(MAX_FEES + twoAuthorizations())))
        .hasMessageContaining("71000");
    assertThat(signed).isEmpty();
  }

  @Test
  void anEmptyListSaysTheTypeToo() {
    assertThat(read(", \"gasPrice\": 1, \"accessList\": []"))
        .isInstanceOf(Eip2930Transaction.class);
    assertThat(catchThrowable(() -> read(MAX_FEES + ", \"authorizationList\": []")))
        .hasMessageContaining("at least one authorization");
  }

  /** One more than the gas of the transaction suffices for. */
  private static String twoAuthorizations() {
    return authorization("31337", 8)
        .replace("]", authorization("31337", 9).replace(", \"authorizationList\": [", ", "));
  }

  @Test
  void refusesType4WithoutAuthorizations() {
    assertThat(catchThrowable(() -> read(MAX_FEES + ", \"type\": \"0x4\"")))
        .hasMessageContaining("at least one authorization");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "legacy|, \"accessList\": [{\"address\": \"0x0000000000000000000000000000000000000001\", \"storageKeys\": []}]",
        "eip1559|, \"authorizationList\": [{\"chainId\": 1, \"address\": \"0x0000000000000000000000000000000000000001\", \"nonce\": 8}]"
      })
  void refusesAListThatTheNamedTypeDoesNotHave(String type, String list) {
    String fees = type.equals("legacy") ? ", \"gasPrice\": 1" : MAX_FEES;

    assertFails(fees + list + ", \"type\": \"" + type + "\"", "transaction_list_foreign");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"accessList\": {}",
        ", \"accessList\": [7]",
        ", \"accessList\": [{\"address\": \"0x01\"}]",
        ", \"authorizationList\": \"\"",
        ", \"authorizationList\": [{\"chainId\": 1, \"nonce\": 8}]",
        ", \"authorizationList\": [{\"chainId\": 1, \"address\": {}, \"nonce\": 8}]"
      })
  void refusesListsOfAnotherForm(String list) {
    assertFails(MAX_FEES + list, "transaction_malformed");
  }

  private static String authorization(String chain, long nonce) {
    return ", \"authorizationList\": [{\"chainId\": \"%s\", \"address\": \"%s\", \"nonce\": %d}]"
        .formatted(chain, ADDRESS, nonce);
  }

  private static AccessListEntry entry() {
    return new AccessListEntry(Address.parse(ADDRESS), List.of(Bytes.fromHex(KEY)));
  }

  private UnsignedTransaction read(String more) {
    return read(more, false);
  }

  private UnsignedTransaction read(String more, boolean onEveryChain) {
    String json =
        "{\"chainId\": 31337, \"nonce\": 7, \"to\": \"%s\", \"gas\": 60000%s}"
            .formatted(ADDRESS, more);
    return new TransactionForm(TransactionJson.read(json, onEveryChain))
        .toDraft()
        .complete(this::sign);
  }

  private SignedAuthorization sign(Authorization authorization) {
    signed.add(authorization);
    return new SignedAuthorization(
        authorization, new Signature(BigInteger.ONE, BigInteger.ONE, 0), Address.parse(ADDRESS));
  }

  private void assertFails(String more, String code) {
    assertThatThrownBy(() -> read(more))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(code);
  }
}
