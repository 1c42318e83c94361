package io.stablecoin.gateway.cli.operator;

import static io.stablecoin.gateway.cli.CommandError.LANES_UNKNOWN;
import static io.stablecoin.gateway.cli.CommandError.WALLET_IS_A_LANE;

import io.stablecoin.gateway.server.database.DatabaseException;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.transactions.LaneRegister;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.function.Predicate;

/** Keeps a person from taking a nonce by hand that is a gateway's to give out. */
public record LaneCheck(DatabaseSettings database) {

  /**
   * Refuses a wallet from which the gateway of this database sends on the chain: {@code
   * wallet_is_a_lane}; {@code lanes_unknown} where the database cannot be asked.
   *
   * @param remedy what to do instead
   */
  public void requireNoLane(ChainId chain, Address wallet, String remedy) {
    if (finds(lanes -> lanes.holds(chain, wallet))) {
      throw WALLET_IS_A_LANE.because(
          "A gateway sends from %s on chain %s; a nonce taken by hand would halt it."
              .formatted(wallet, chain),
          remedy);
    }
  }

  /** Refuses a wallet from which the gateway sends on any chain, as the other does. */
  public void requireNoLaneAnywhere(Address wallet, String remedy) {
    if (finds(lanes -> lanes.holds(wallet))) {
      throw WALLET_IS_A_LANE.because(
          "A gateway sends from %s, and the authorization would hold on its chains too."
              .formatted(wallet),
          remedy);
    }
  }

  /** An embedded database belongs to the program that runs it, which is not this one. */
  private boolean finds(Predicate<LaneRegister> lane) {
    return database instanceof DatabaseSettings.Server server && isTrue(server, lane);
  }

  private static boolean isTrue(DatabaseSettings.Server server, Predicate<LaneRegister> lane) {
    try (GatewayDatabase database = GatewayDatabase.open(server)) {
      return lane.test(new LaneRegister(database.dataSource()));
    } catch (DatabaseException e) {
      throw LANES_UNKNOWN.because(
          "Whether a gateway sends from this wallet cannot be looked up: " + e.getMessage(),
          "Make the database of DATABASE_URL reachable; where no gateway uses the key, unset it.",
          e);
    }
  }
}
