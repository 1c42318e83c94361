package io.stablecoin.gateway.server.ledger;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;

/** An account of the books. Every movement debits one and credits another. */
public sealed interface Account {

  /** The account's name in the books: {@code wallet:0x…}. */
  String name();

  /** Whether a debit makes the balance grow, as with everything that we hold. */
  boolean growsByDebit();

  /** What a merchant can spend. The one account with a locked balance that cannot go below zero. */
  record MerchantAvailable(MerchantId merchant) implements Account {
    @Override
    public String name() {
      return "merchant_available:" + merchant;
    }

    @Override
    public boolean growsByDebit() {
      return false;
    }
  }

  /** What is set aside for something that is on its way out. */
  record MerchantReserved(MerchantId merchant) implements Account {
    @Override
    public String name() {
      return "merchant_reserved:" + merchant;
    }

    @Override
    public boolean growsByDebit() {
      return false;
    }
  }

  /** What a merchant owes: credit that was spent before a reorganisation took it back. */
  record Receivable(MerchantId merchant) implements Account {
    @Override
    public String name() {
      return "receivable:" + merchant;
    }

    @Override
    public boolean growsByDebit() {
      return true;
    }
  }

  /** Money at deposit addresses of a chain, not yet swept. */
  record Forwarders(ChainId chain) implements Account {
    @Override
    public String name() {
      return "forwarders:" + chain;
    }

    @Override
    public boolean growsByDebit() {
      return true;
    }
  }

  /** Money of a hot wallet; the asset says on which chain. */
  record Wallet(Address address) implements Account {
    @Override
    public String name() {
      return "wallet:" + address;
    }

    @Override
    public boolean growsByDebit() {
      return true;
    }
  }

  /** Money put out of the gateway's reach, on its owner's cold wallet. */
  record ColdWallet(Address address) implements Account {
    @Override
    public String name() {
      return "cold_wallet:" + address;
    }

    @Override
    public boolean growsByDebit() {
      return true;
    }
  }

  /** Money that arrived without a reason. */
  record Unattributed() implements Account {
    @Override
    public String name() {
      return "unattributed";
    }

    @Override
    public boolean growsByDebit() {
      return false;
    }
  }
}
