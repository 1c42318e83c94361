package io.stablecoin.gateway.cli.operator;

import static io.stablecoin.gateway.cli.CommandFailedException.failed;

import io.stablecoin.gateway.server.database.DatabaseException;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.transactions.LaneRegister;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;

/** Keeps a person from taking a nonce by hand that is a gateway's to give out. */
public record LaneCheck(DatabaseSettings database) {

  /**
   * Refuses a wallet from which the gateway of this database sends on the chain: {@code
   * wallet_is_a_lane}; {@code lanes_unknown} where the database cannot be asked.
   *
   * @param remedy what to do instead
   */
  public void requireNoLane(ChainId chain, Address wallet, String remedy) {
    // An embedded database belongs to the program that runs it, which is not this one.
    if (database instanceof DatabaseSettings.Server server && isLane(server, chain, wallet)) {
      throw failed(
          "wallet_is_a_lane",
          "A gateway sends from %s on chain %s; a nonce taken by hand would halt it."
              .formatted(wallet, chain),
          remedy);
    }
  }

  private static boolean isLane(DatabaseSettings.Server server, ChainId chain, Address wallet) {
    try (GatewayDatabase database = GatewayDatabase.open(server)) {
      return new LaneRegister(database.dataSource()).holds(chain, wallet);
    } catch (DatabaseException e) {
      throw failed(
          "lanes_unknown",
          "Whether a gateway sends from this wallet cannot be looked up: " + e.getMessage(),
          "Make the database of DATABASE_URL reachable; where no gateway uses the key, unset it.",
          e);
    }
  }
}
