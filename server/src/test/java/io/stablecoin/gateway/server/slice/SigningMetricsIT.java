package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the management port and the records tell of a gateway that signs. */
class SigningMetricsIT {

  private static final Path PAGE = Path.of("..", "docs", "monitoring.md");
  private static final Pattern NAME_IN_PAGE =
      Pattern.compile("(?m)^\\| `(gateway_kms_[a-z_]+)` \\|");
  private static final Pattern NAME_AT_ENDPOINT =
      Pattern.compile("(?m)^# TYPE (gateway_kms_[a-z_]+) [a-z]+$");

  @AutoClose private static final Shop SHOP = new Shop();

  @BeforeAll
  static void somethingIsSigned() {
    SHOP.customer.payFinally(SHOP.api.session("25.00", "USDC"), "25.00");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          SHOP.market.chain.mine(1);
          assertThat(metrics())
              .contains(
                  "gateway_kms_sign_seconds_count{code=\"signed\",key=\"%s\"} 1"
                      .formatted(SHOP.market.key.substring(0, 8)));
        });
  }

  @Test
  void areWhatThePageSays() throws Exception {
    List<String> atEndpoint =
        names(NAME_AT_ENDPOINT, metrics()).stream()
            // Beside each timer, the longest of late.
            .filter(name -> !name.endsWith("_max"))
            .toList();
    assertThat(names(NAME_IN_PAGE, Files.readString(PAGE)))
        .containsExactlyInAnyOrderElementsOf(atEndpoint);
  }

  @Test
  void everySignatureIsRecordedForItsTransaction() {
    int unexplained =
        SHOP.database
            .jdbc()
            .sql(
                """
                select count(*) from signing_attempts r
                where r.operation = 'sign_transaction' and r.outcome = 'signed' and not exists (
                  select from transaction_attempts a
                  where a.transaction_id = r.purpose and a.hash = r.tx_hash)
                """)
            .query(Integer.class)
            .single();
    assertThat(unexplained).isZero();
    assertThat(
            SHOP.database
                .jdbc()
                .sql("select count(*) from signing_attempts where tx_hash is not null")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  private static String metrics() {
    return Api.exchange(HttpRequest.newBuilder(SHOP.gateway.management().resolve("/metrics")))
        .body();
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult it) -> it.group(1)).toList();
  }
}
