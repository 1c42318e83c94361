package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.devchain.DevChain;
import io.stablecoin.gateway.devchain.DevChainSettings;
import io.stablecoin.gateway.devchain.DevTokens;
import io.stablecoin.gateway.devchain.Mining;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.Wei;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./gateway dev --without-server} has made in a folder, but for its chain: this one is
 * forgotten, and has a block every 200 ms. A block for each transaction would cost the node more
 * the more accounts there are, and would be what is measured.
 */
final class PayoutStack implements AutoCloseable {

  private static final String MONEY = "1000000.00";
  private static final Duration BLOCK = Duration.ofMillis(200);
  static final int IN_FLIGHT = 128;

  private final JsonNode description;
  private final Connection database;
  private final DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.every(BLOCK)));
  private final DevTokens tokens = DevTokens.deploy(chain);

  private PayoutStack(JsonNode description, Connection database) {
    this.description = description;
    this.database = database;
  }

  static PayoutStack in(Path folder) throws IOException, SQLException {
    JsonNode description =
        JsonMapper.shared().readTree(Files.readString(folder.resolve(".gateway/dev.json")));
    return new PayoutStack(description, connect(description.path("database_url").asString()));
  }

  private static Connection connect(String url) throws SQLException {
    URI place = URI.create(url);
    String[] login = place.getUserInfo().split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d%s".formatted(place.getHost(), place.getPort(), place.getPath()),
        login[0],
        login[1]);
  }

  String text(String field) {
    return description.path(field).asString();
  }

  DevChain chain() {
    return chain;
  }

  DevTokens tokens() {
    return tokens;
  }

  /** Writes the configuration of a gateway on this chain. */
  void describe(Path file) throws IOException {
    Files.writeString(
        file,
        """
        gateway:
          chains:
            - id: %s
              name: local
              rpc-urls: ["%s"]
              confirmations: 2
              max-in-flight: %d
              tokens:
                - { symbol: USDC, address: "%s", decimals: 6 }
        """
            .formatted(chain.chainId(), chain.rpcUrl(), IN_FLIGHT, tokens.usdc().contract()));
  }

  /** How long KMS takes for a signature. */
  void delaySignatures(Duration delay) throws IOException, InterruptedException {
    new Endpoint(URI.create(text("kms_endpoint")), "").delay(delay);
  }

  /** Gives a wallet gas and money, which the merchant may pay out from it. */
  void fund(Address wallet) throws SQLException {
    TokenAmount money = TokenAmount.parse(MONEY, tokens.usdc());
    chain.setBalance(wallet, Wei.ether(1000));
    tokens.mint(money, wallet);
    execute(
        """
        insert into ledger_asset (id, chain_id, contract, symbol, decimals)
        values (?, ?, decode(?, 'hex'), 'USDC', 6) on conflict do nothing
        """,
        money.token().toCaip19(),
        chain.chainId().value(),
        money.token().contract().value().toUnprefixedHex());
    execute(
        """
        insert into ledger_entry
          (id, debit_account, credit_account, asset_id, amount, cause_type, cause_id, created_at)
        select 'le_' || ?, 'wallet:' || ?, 'merchant_available:' || id, ?, ?, 'benchmark', ?, now()
        from merchant
        """,
        wallet.toString(),
        wallet.toString(),
        money.token().toCaip19(),
        new BigDecimal(money.units()),
        wallet.toString());
    execute(
        """
        insert into merchant_balance (merchant_id, asset_id, available)
        select id, ?, ? from merchant
        on conflict (merchant_id, asset_id)
        do update set available = merchant_balance.available + excluded.available
        """,
        money.token().toCaip19(),
        new BigDecimal(money.units()));
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = statement(sql, values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement statement(String sql, Object... values) throws SQLException {
    PreparedStatement statement = database.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** The one number that a query finds. */
  double number(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = statement(sql, values);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return found.getDouble(1);
    }
  }

  @Override
  public void close() throws SQLException {
    chain.close();
    database.close();
  }
}
