package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.KmsClient;

/** An endpoint that is no KMS: it answers everything, and says nothing. */
class EmptyAnswerIT {

  private static final KmsKeyId NAME = new KmsKeyId("alias/gateway");

  private final HttpServer server = listen();
  private final Witness witness = new Witness();
  private volatile String answer = "{}";

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'KeyMetadata':{}}",
        "{'KeyMetadata':{'Arn':'nonsense','KeyState':'Enabled','CreationDate':1}}",
        "{'KeyMetadata':{'Arn':'alias/gateway','CreationDate':1}}",
        "{'KeyMetadata':{'Arn':'alias/gateway','KeyState':'Enabled'}}"
      })
  void isNoDescriptionOfAKey(String json) {
    answer = json.replace('\'', '"');
    assertThatExceptionOfType(SigningException.MalformedAnswer.class)
        .isThrownBy(() -> KmsSigner.connect(NAME, settings()));
  }

  @Test
  void isNoPublicKeyAndNoSignature() {
    KmsKey key = KmsKey.open(NAME, settings());
    try (KmsClient _ = key.client()) {
      assertThatExceptionOfType(SigningException.MalformedAnswer.class).isThrownBy(key::publicKey);
      assertThatExceptionOfType(SigningException.MalformedAnswer.class)
          .isThrownBy(() -> key.sign(TestKms.DIGEST, new Transmissions()));
    }
  }

  @Test
  void failsEachCheckAndLeavesNoRecordWithoutItsEnd() {
    KmsHealth health = KmsHealth.check(NAME, settings(), witness, new SettableClock());
    assertThat(health.checks())
        .hasSize(3)
        .allSatisfy(check -> assertThat(check.code()).contains("malformed_answer"));
    assertThat(witness.attempts).hasSize(1);
    assertThat(witness.results)
        .extracting(SigningResult::outcome)
        .containsExactly(SigningOutcome.DISCARDED);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private KmsSettings settings() {
    return new KmsSettings(
        Optional.of(TestKms.REGION),
        Optional.empty(),
        Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
        0,
        Duration.ofSeconds(30),
        KmsTransport.POOLED);
  }

  private static HttpServer listen() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
