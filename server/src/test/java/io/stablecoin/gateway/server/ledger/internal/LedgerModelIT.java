package io.stablecoin.gateway.server.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.Seed;
import io.stablecoin.gateway.server.database.TestContext;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.InsufficientFundsException;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.ledger.LedgerEntry;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.server.ledger.TrialBalance;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Random movements are booked beside the model: same answers, same balances, same entries. */
class LedgerModelIT {

  /** Ends a database transaction as any failure after the posting would. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final int MOVEMENTS = 500;
  private static final int BETWEEN_LOOKS = 50;
  private static final int PAGE = 30;

  private static final ChainId CHAIN = new ChainId(31337);
  private static final List<Token> TOKENS = List.of(token("aa", "USDC"), token("bb", "USDT"));
  private static final List<MerchantId> MERCHANTS =
      List.of(new MerchantId("mer_one"), new MerchantId("mer_two"));
  private static final List<Account> WALLETS =
      List.of(new Account.Wallet(address("01")), new Account.Wallet(address("02")));
  private static final Account FORWARDERS = new Account.Forwarders(CHAIN);
  private static final Account COLD_WALLET = new Account.ColdWallet(address("03"));
  private static final Account UNATTRIBUTED = new Account.Unattributed();

  @AutoClose private final TestDatabase database = TestDatabase.create();

  @AutoClose
  private final TestContext context =
      TestContext.start(database, "io.stablecoin.gateway.server.ledger");

  private final Ledger ledger = context.get(Ledger.class);
  private final LedgerModel model = new LedgerModel();
  private final Set<LedgerModel.Verdict> seen = EnumSet.noneOf(LedgerModel.Verdict.class);

  @Test
  void theBooksSayWhatAMapOfNumbersSaysWhateverIsBooked() {
    Seed.choose()
        .run(random -> {
          for (int i = 1; i <= MOVEMENTS; i++) {
            Posting posting = posting(random, i);
            if (random.nextInt(10) == 0) {
              undo(posting);
            }
            book(posting);
            if (i % BETWEEN_LOOKS == 0) {
              look();
            }
          }
          assertThat(seen)
              .as("what was answered")
              .containsExactlyInAnyOrder(LedgerModel.Verdict.values());
        });
  }

  private Posting posting(Random random, int number) {
    List<Posting> before = model.postings();
    if (!before.isEmpty() && random.nextInt(12) == 0) {
      return before.get(random.nextInt(before.size()));
    }
    MerchantId merchant = any(MERCHANTS, random);
    Account available = new Account.MerchantAvailable(merchant);
    Account reserved = new Account.MerchantReserved(merchant);
    Account wallet = any(WALLETS, random);
    return switch (random.nextInt(9)) {
      case 0, 1 -> posting("funded", FORWARDERS, available, number, random);
      case 2 -> posting("swept", wallet, FORWARDERS, number, random);
      case 3, 4 -> posting("reserved", available, reserved, number, random);
      case 5 -> ofReserved("settled", reserved, wallet, number, random);
      case 6 -> ofReserved("given_back", reserved, available, number, random);
      case 7 -> transfer(random, number);
      default -> reversal(merchant, random, number);
    };
  }

  /** Nothing is settled or given back that was not set aside. */
  private Posting ofReserved(
      String cause, Account reserved, Account credit, int number, Random random) {
    Posting wanted = posting(cause, reserved, credit, number, random);
    BigInteger most = model.balance(reserved, wanted.amount().token());
    if (most.signum() == 0) {
      return posting("funded", FORWARDERS, UNATTRIBUTED, number, random);
    }
    BigInteger units = wanted.amount().units().min(most);
    return new Posting(
        reserved, credit, new TokenAmount(wanted.amount().token(), units), wanted.cause());
  }

  private static Posting transfer(Random random, int number) {
    return switch (random.nextInt(3)) {
      case 0 -> posting("levelled", WALLETS.getLast(), WALLETS.getFirst(), number, random);
      case 1 -> posting("put_away", COLD_WALLET, any(WALLETS, random), number, random);
      default -> posting("gift", any(WALLETS, random), UNATTRIBUTED, number, random);
    };
  }

  private static Posting reversal(MerchantId merchant, Random random, int number) {
    return random.nextBoolean()
        ? posting("reversed", new Account.MerchantAvailable(merchant), FORWARDERS, number, random)
        : posting("owed", new Account.Receivable(merchant), FORWARDERS, number, random);
  }

  private static Posting posting(
      String cause, Account debit, Account credit, int number, Random random) {
    TokenAmount amount = new TokenAmount(any(TOKENS, random), units(random));
    return new Posting(debit, credit, amount, new Cause(cause, "number " + number));
  }

  /** Mostly small; now and then more than a machine's number can hold. */
  private static BigInteger units(Random random) {
    BigInteger small = BigInteger.valueOf(random.nextLong(1, 1000));
    return random.nextInt(20) == 0 ? small.shiftLeft(random.nextInt(200)) : small;
  }

  /** What is rolled back was never there, whatever the books answered. */
  private void undo(Posting posting) {
    LedgerModel.Verdict answer =
        answer(
            posting,
            () -> {
              throw new Undone();
            });
    assertThat(answer).as("%s, undone", posting).isEqualTo(model.verdict(posting));
  }

  private void book(Posting posting) {
    LedgerModel.Verdict expected = model.post(posting);
    assertThat(answer(posting, () -> {})).as("%s", posting).isEqualTo(expected);
    seen.add(expected);
    Token token = posting.amount().token();
    Stream.of(posting.debit(), posting.credit()).forEach(account -> lookAt(account, token));
  }

  private LedgerModel.Verdict answer(Posting posting, Runnable afterwards) {
    try {
      context.inTransaction(() -> {
        ledger.post(posting);
        afterwards.run();
        return true;
      });
      return LedgerModel.Verdict.BOOKED;
    } catch (Undone e) {
      return LedgerModel.Verdict.BOOKED;
    } catch (InsufficientFundsException e) {
      return LedgerModel.Verdict.INSUFFICIENT;
    } catch (DuplicateKeyException e) {
      return LedgerModel.Verdict.REPEATED;
    }
  }

  private void look() {
    for (Token token : TOKENS) {
      accounts().forEach(account -> lookAt(account, token));
    }
    MERCHANTS.forEach(this::lookAtEntries);
    MERCHANTS.forEach(this::lookAtLockedMoney);
    assertThat(context.inTransaction(ledger::trialBalance)).allMatch(TrialBalance::isEven);
  }

  private static Stream<Account> accounts() {
    Stream<Account> ofMerchants =
        MERCHANTS.stream()
            .flatMap(merchant ->
                Stream.of(
                    new Account.MerchantAvailable(merchant),
                    new Account.MerchantReserved(merchant),
                    new Account.Receivable(merchant)));
    return Stream.of(
            ofMerchants, WALLETS.stream(), Stream.of(FORWARDERS, COLD_WALLET, UNATTRIBUTED))
        .flatMap(it -> it);
  }

  private void lookAt(Account account, Token token) {
    assertThat(context.inTransaction(() -> ledger.balance(account, token)).units())
        .as("%s of %s", token.symbol(), account.name())
        .isEqualTo(model.balance(account, token));
  }

  private void lookAtLockedMoney(MerchantId merchant) {
    for (Token token : TOKENS) {
      assertThat(context.inTransaction(() -> ledger.lockAvailable(merchant, token)).units())
          .as("what %s can spend of %s", merchant, token.symbol())
          .isEqualTo(model.balance(new Account.MerchantAvailable(merchant), token));
    }
  }

  private void lookAtEntries(MerchantId merchant) {
    List<Account> own =
        List.of(
            new Account.MerchantAvailable(merchant),
            new Account.MerchantReserved(merchant),
            new Account.Receivable(merchant));
    assertThat(entries(merchant))
        .extracting(entry -> entry.cause() + entry.debit() + entry.amount().units())
        .containsExactlyElementsOf(
            model.postings().reversed().stream()
                .filter(it -> own.contains(it.debit()) || own.contains(it.credit()))
                .map(it -> it.cause() + it.debit().name() + it.amount().units())
                .toList());
  }

  private List<LedgerEntry> entries(MerchantId merchant) {
    List<LedgerEntry> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    List<LedgerEntry> page = page(merchant, after);
    while (!page.isEmpty() && all.size() < MOVEMENTS) {
      all.addAll(page);
      after = Optional.of(page.getLast().id());
      page = page(merchant, after);
    }
    return all;
  }

  private List<LedgerEntry> page(MerchantId merchant, Optional<String> after) {
    return context.inTransaction(() -> ledger.entries(merchant, List.of(CHAIN), after, PAGE));
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Token token(String end, String symbol) {
    return new Token(CHAIN, address(end), symbol, 6);
  }

  private static Address address(String end) {
    return Address.parse("0x" + "0".repeat(38) + end);
  }
}
