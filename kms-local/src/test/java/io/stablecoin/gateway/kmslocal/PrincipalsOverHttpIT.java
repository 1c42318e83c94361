package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;

class PrincipalsOverHttpIT {

  private static final String AUDITOR =
      """
      {"access_key_id": "AKIAAUDITOR",
       "arn": "arn:aws:iam::123456789012:role/auditor",
       "policies": [{"Version": "2012-10-17", "Statement": {
         "Effect": "Allow", "Action": "kms:List*", "Resource": "*",
         "Condition": {"StringEquals": {"aws:SourceVpce": "vpce-0abc"}}}}],
       "context": {"aws:SourceVpce": "vpce-0abc"}}\
      """;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static LocalKms kms;
  private static KmsClient auditor;

  @BeforeAll
  static void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    auditor = Clients.of(kms, "AKIAAUDITOR");
  }

  @AfterAll
  static void stop() {
    auditor.close();
    kms.close();
  }

  @BeforeEach
  void forget() {
    kms.principals().clear();
  }

  @Test
  void aDeclaredPrincipalHasItsPoliciesUntilAllAreForgotten() throws Exception {
    assertThat(post(AUDITOR).statusCode()).isEqualTo(200);

    assertThat(auditor.listKeys().keys()).isEmpty();
    assertThatThrownBy(() -> auditor.createKey())
        .isInstanceOf(KmsException.class)
        .hasMessageContaining(
            "User: arn:aws:sts::123456789012:assumed-role/auditor/session is not authorized");

    assertThat(send("DELETE", "").statusCode()).isEqualTo(200);
    assertThat(auditor.generateRandom(bytes -> bytes.numberOfBytes(1)).plaintext()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "7",
        "{}",
        "{\"access_key_id\": \"A\"}",
        "{\"access_key_id\": \"A\", \"arn\": \"nobody\"}",
        "{\"access_key_id\": \"A\", \"arn\": \"arn:aws:iam::123456789012:root\", \"policy\": 1}",
        "{\"access_key_id\": \"A\", \"arn\": \"arn:aws:iam::123456789012:root\", \"context\": {\"a:b\": []}}",
        "{\"access_key_id\": \"A\", \"arn\": \"arn:aws:iam::123456789012:root\", \"policies\": [{}]}"
      })
  void whatIsWrongIsToldAndDeclaresNobody(String wrong) throws Exception {
    HttpResponse<String> answer = post("[" + AUDITOR + "," + wrong + "]");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("message");
    assertThat(kms.principals().areDeclared()).isFalse();
  }

  @Test
  void onlyJsonIsRead() throws Exception {
    HttpRequest plain =
        HttpRequest.newBuilder(kms.endpoint().resolve("/_local/principals"))
            .POST(BodyPublishers.ofString(AUDITOR))
            .build();

    assertThat(HTTP.send(plain, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    assertThat(send("GET", "").statusCode()).isEqualTo(405);
  }

  private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send("POST", body);
  }

  private static HttpResponse<String> send(String method, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(kms.endpoint().resolve("/_local/principals"))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
