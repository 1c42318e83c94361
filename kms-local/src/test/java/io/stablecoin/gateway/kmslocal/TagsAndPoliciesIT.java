package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.LimitExceededException;
import software.amazon.awssdk.services.kms.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.Tag;
import software.amazon.awssdk.services.kms.model.TagException;

class TagsAndPoliciesIT {

  private static LocalKms kms;
  private static KmsClient client;
  private String key;

  @BeforeAll
  static void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    client = Clients.withoutRetries(kms);
  }

  @AfterAll
  static void stop() {
    client.close();
    kms.close();
  }

  @BeforeEach
  void createKey() {
    key = new Keys(client).wallet();
  }

  @Test
  void aTagTakesThePlaceOfOneWithTheSameKey() {
    tag(Keys.tag("Environment", "staging"), Keys.tag("Purpose", "hot-wallet"));
    tag(Keys.tag("Environment", "production"));

    assertThat(client.listResourceTags(request -> request.keyId(key)).tags())
        .containsExactly(Keys.tag("Environment", "production"), Keys.tag("Purpose", "hot-wallet"));
  }

  @Test
  void tagsThatBelongToAwsOrComeTwiceAreRefused() {
    assertThatThrownBy(() -> tag(Keys.tag("aws:owner", "a"))).isInstanceOf(TagException.class);
    assertThatThrownBy(() -> tag(Keys.tag("a", "1"), Keys.tag("a", "2")))
        .isInstanceOf(TagException.class);
  }

  @Test
  void aKeyHasAtMost50Tags() {
    tag(IntStream.range(0, 50).mapToObj(i -> Keys.tag("tag" + i, "")).toArray(Tag[]::new));

    assertThatThrownBy(() -> tag(Keys.tag("one more", "")))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void aKeyWithoutAPolicyOfItsOwnHasTheStandardOne() {
    assertThat(policy()).contains("arn:aws:iam::123456789012:root").contains("\"kms:*\"");
  }

  @Test
  void aPolicyIsGivenBackAsItWasPut() {
    String policy =
        """
        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*",
         "Action":"kms:DescribeKey","Resource":"*"}}\
        """;
    client.putKeyPolicy(request -> request.keyId(key).policyName("default").policy(policy));

    assertThat(policy()).isEqualTo(policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[]",
        "{}",
        "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
        "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:*\",\"Resource\":\"*\"}}",
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Maybe\",\"Principal\":\"*\",\"Action\":\"kms:*\",\"Resource\":\"*\"}}",
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"kms:*\",\"Resource\":\"*\"}}",
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Resource\":\"*\"}}",
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:*\"}}"
      })
  void aMalformedPolicyIsRefused(String policy) {
    String before = policy();

    assertThatThrownBy(() -> client.putKeyPolicy(request -> request.keyId(key).policy(policy)))
        .isInstanceOf(MalformedPolicyDocumentException.class);
    assertThat(policy()).isEqualTo(before);
  }

  @Test
  void aPolicyOfAnotherNameIsNotFound() {
    assertThatThrownBy(() -> client.getKeyPolicy(request -> request.keyId(key).policyName("other")))
        .isInstanceOf(NotFoundException.class);
  }

  private void tag(Tag... tags) {
    client.tagResource(request -> request.keyId(key).tags(tags));
  }

  private String policy() {
    return client.getKeyPolicy(request -> request.keyId(key).policyName("default")).policy();
  }
}
