package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class RequestCountIT {

  private LocalKms kms;
  private KmsClient client;

  @BeforeEach
  void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    client = Clients.withoutRetries(kms);
  }

  @AfterEach
  void stop() {
    client.close();
    kms.close();
  }

  @Test
  void countsEachOperationWhateverItsAnswer() throws IOException, InterruptedException {
    String key = new Keys(client).wallet();
    client.describeKey(request -> request.keyId(key));
    client.describeKey(request -> request.keyId(key));
    assertThatThrownBy(() -> client.getPublicKey(request -> request.keyId("alias/none")))
        .isInstanceOf(NotFoundException.class);

    assertThat(counted()).isEqualTo("{\"CreateKey\":1,\"DescribeKey\":2,\"GetPublicKey\":1}");
  }

  private String counted() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(kms.endpoint().resolve("/_local/requests")).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
