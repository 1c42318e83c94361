package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bytes on the wire, which no SDK shows. */
class WireIT {

  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=AKID/20261124/us-east-1/kms/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature="
          + "0".repeat(64);

  private final List<String> signingLog = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private LocalKms kms;

  @BeforeEach
  void start() {
    LocalKmsSettings inMemory = LocalKmsSettings.inMemory();
    kms =
        LocalKms.start(
            new LocalKmsSettings(
                0, inMemory.data(), inMemory.region(), inMemory.accountId(), signingLog::add));
  }

  @AfterEach
  void stop() {
    http.close();
    kms.close();
  }

  @Test
  void anErrorNamesItsTypeInTheBody() throws Exception {
    HttpResponse<String> answer = kms("DescribeKey", "{\"KeyId\":\"alias/none\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("__type").stringValue()).isEqualTo("NotFoundException");
    assertThat(json(answer).path("message").stringValue()).contains("alias/none");
    assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
  }

  @Test
  void anOperationWithoutOutputAnswersAnEmptyObject() throws Exception {
    String key = json(kms("CreateKey", "{}")).at("/KeyMetadata/KeyId").stringValue();

    assertThat(kms("DisableKey", "{\"KeyId\":\"" + key + "\"}").body()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Decrypt          | {}                                | UnknownOperationException",
        "CreateKey        | [                                 | SerializationException",
        "CreateKey        | []                                | SerializationException",
        "CreateKey        | {\"KeySpec\":1}                   | SerializationException",
        "CreateKey        | {\"Tags\":[1]}                    | SerializationException",
        "CreateKey        | {\"Tags\":[{}]}                   | ValidationException",
        "CreateKey        | {\"MultiRegion\":\"yes\"}         | SerializationException",
        "DescribeKey      | {}                                | ValidationException",
        "DescribeKey      | {\"KeyId\":null}                  | ValidationException",
        "ListKeys         | {\"Limit\":1.5}                   | SerializationException",
        "Sign             | {\"KeyId\":\"alias/a\"}           | NotFoundException",
        "GenerateRandom   | {}                                | ValidationException",
        "GenerateRandom   | {\"NumberOfBytes\":1025}          | ValidationException",
      })
  void aBadRequestIsRefused(String operation, String body, String error) throws Exception {
    HttpResponse<String> answer = kms(operation, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("__type").stringValue()).isEqualTo(error);
  }

  @Test
  void randomBytesAreAsManyAsAsked() throws Exception {
    String bytes =
        json(kms("GenerateRandom", "{\"NumberOfBytes\":32}")).path("Plaintext").stringValue();

    assertThat(bytes).hasSize(44);
  }

  @Test
  void aRequestNeedsCredentials() throws Exception {
    assertThat(json(kms("ListKeys", "{}", null)).path("__type").stringValue())
        .isEqualTo("MissingAuthenticationTokenException");
    assertThat(json(kms("ListKeys", "{}", "Bearer token")).path("__type").stringValue())
        .isEqualTo("IncompleteSignatureException");
    assertThat(
            json(kms("ListKeys", "{}", AUTHORIZATION.replace("/kms/", "/s3/")))
                .path("__type")
                .stringValue())
        .isEqualTo("InvalidSignatureException");
  }

  @Test
  void theSigningLogHasTheShapeOfCloudTrail() throws Exception {
    String key =
        json(kms("CreateKey", "{\"KeySpec\":\"ECC_SECG_P256K1\",\"KeyUsage\":\"SIGN_VERIFY\"}"))
            .at("/KeyMetadata/KeyId")
            .stringValue();
    HttpResponse<String> signed = kms("Sign", signBody(key));
    kms("DisableKey", "{\"KeyId\":\"" + key + "\"}");
    HttpResponse<String> refused = kms("Sign", signBody(key));

    assertThat(signingLog).hasSize(2);
    JsonNode event = JsonMapper.shared().readTree(signingLog.getFirst());
    assertThat(event.path("eventName").stringValue()).isEqualTo("Sign");
    assertThat(event.path("eventSource").stringValue()).isEqualTo("kms.amazonaws.com");
    assertThat(event.path("awsRegion").stringValue()).isEqualTo("us-east-1");
    assertThat(event.path("eventTime").stringValue()).matches("[0-9-]{10}T[0-9:]{8}Z");
    assertThat(event.path("readOnly").booleanValue()).isTrue();
    assertThat(event.path("requestID").stringValue()).isEqualTo(requestId(signed));
    assertThat(event.path("requestParameters").toString())
        .isEqualTo(
            "{\"keyId\":\"%s\",\"messageType\":\"DIGEST\",\"signingAlgorithm\":\"ECDSA_SHA_256\"}"
                .formatted(key));
    assertThat(event.has("errorCode")).isFalse();
    JsonNode refusal = JsonMapper.shared().readTree(signingLog.getLast());
    assertThat(refusal.path("errorCode").stringValue()).isEqualTo("DisabledException");
    assertThat(refusal.path("requestID").stringValue()).isEqualTo(requestId(refused));
    assertThat(signingLog).noneMatch(line -> line.contains("AAAAAAAAAA"));
  }

  @Test
  void faultsAreOrderedAndEndedOverHttp() throws Exception {
    HttpResponse<String> ordered =
        faults(
            "POST",
            "application/json",
            "{\"fail\":{\"operation\":\"ListKeys\",\"times\":5,\"error\":\"KMSInternalException\"}}");
    assertThat(ordered.statusCode()).isEqualTo(200);
    assertThat(kms("ListKeys", "{}").statusCode()).isEqualTo(500);

    assertThat(faults("DELETE", "application/json", "").statusCode()).isEqualTo(200);
    assertThat(kms("ListKeys", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void allFaultsCanBeOrderedInOneRequest() throws Exception {
    String order =
        """
        {"delay": {"operation": "Sign", "milliseconds": 1},
         "throttle": {"operation": "ListKeys", "requests_per_second": 0},
         "drop_answers": {"operation": "ListAliases", "times": 1},
         "sign_wrongly": true,
         "keep_creating": {"milliseconds": 60000}}\
        """;
    assertThat(faults("POST", "application/json", order).statusCode()).isEqualTo(200);

    assertThat(kms("ListKeys", "{}").body()).contains("ThrottlingException");
    assertThatThrownBy(() -> kms("ListAliases", "{}")).isInstanceOf(IOException.class);
    assertThat(kms("CreateKey", "{}").body()).contains("\"Creating\"");
  }

  @Test
  void aFaultThatCannotBeUnderstoodIsRefused() throws Exception {
    assertThat(
            faults(
                    "POST",
                    "application/json",
                    "{\"drop_answers\":{\"operation\":\"Sing\",\"times\":1}}")
                .statusCode())
        .isEqualTo(400);
    assertThat(faults("POST", "application/json", "{\"delays\":{}}").statusCode()).isEqualTo(400);
    assertThat(faults("POST", "application/json", "{\"delay\":{}}").statusCode()).isEqualTo(400);
    assertThat(faults("POST", "text/plain", "{\"sign_wrongly\":true}").statusCode()).isEqualTo(415);
    assertThat(faults("PUT", "application/json", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void aTakenPortIsNamedWithARemedy() {
    LocalKmsSettings inMemory = LocalKmsSettings.inMemory();
    int port = kms.endpoint().getPort();

    assertThatThrownBy(() ->
            LocalKms.start(
                new LocalKmsSettings(
                    port,
                    inMemory.data(),
                    inMemory.region(),
                    inMemory.accountId(),
                    inMemory.signingLog())))
        .isInstanceOfSatisfying(
            LocalKmsException.class, e -> assertThat(e.code()).isEqualTo("port_taken"))
        .hasMessageContaining("Port " + port);
  }

  @Test
  void itListensOnLoopbackOnlyAndSaysThatItIsNoHsm() {
    assertThat(kms.endpoint().getHost()).isEqualTo("127.0.0.1");
    assertThat(kms.banner())
        .contains(kms.endpoint().toString())
        .contains("This is no HSM")
        .contains("in memory");
  }

  private static String signBody(String key) {
    return """
    {"KeyId":"%s","Message":"%s=","MessageType":"DIGEST","SigningAlgorithm":"ECDSA_SHA_256"}\
    """
        .formatted(key, "A".repeat(43));
  }

  private HttpResponse<String> kms(String operation, String body) throws Exception {
    return kms(operation, body, AUTHORIZATION);
  }

  private HttpResponse<String> kms(String operation, String body, @Nullable String authorization)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(kms.endpoint().resolve("/"))
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "TrentService." + operation)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> faults(String method, String contentType, String body)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(kms.endpoint().resolve("/_local/faults"))
            .header("Content-Type", contentType)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String requestId(HttpResponse<String> answer) {
    return answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
