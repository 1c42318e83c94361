package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvmSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ws://node.example.com/s3cretkey", "node.example.com", "file:///s3cretkey"})
  void refusesAUrlThatIsNotHttp(String url) {
    assertThatThrownBy(() -> settings(url))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("rpc_url_malformed"))
        .hasMessageNotContaining("s3cretkey");
  }

  @Test
  void refusesToHaveNoNode() {
    assertThatThrownBy(() -> new EvmSettings(List.of(), Duration.ofSeconds(1)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void showsHostsOnly() {
    assertThat(settings("https://user:s3cretkey@node.example.com/s3cretkey?k=s3cretkey"))
        .asString()
        .contains("node.example.com")
        .doesNotContain("s3cretkey");
  }

  private static EvmSettings settings(String url) {
    return new EvmSettings(List.of(URI.create(url)), Duration.ofSeconds(1));
  }
}
