package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidMarkerException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;

class PagingIT {

  private static final List<String> KEY_IDS = new ArrayList<>();
  private static LocalKms kms;
  private static KmsClient client;

  @BeforeAll
  static void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    client = Clients.withoutRetries(kms);
    for (int i = 0; i < 101; i++) {
      KEY_IDS.add(new Keys(client).wallet());
    }
    for (int i = 0; i < 3; i++) {
      String name = "alias/" + i;
      client.createAlias(request -> request.aliasName(name).targetKeyId(KEY_IDS.getFirst()));
    }
  }

  @AfterAll
  static void stop() {
    client.close();
    kms.close();
  }

  @Test
  void aPageHas100KeysUnlessToldOtherwise() {
    ListKeysResponse page = client.listKeys();

    assertThat(page.keys()).hasSize(100);
    assertThat(page.truncated()).isTrue();
    ListKeysResponse rest = client.listKeys(request -> request.marker(page.nextMarker()));
    assertThat(rest.keys()).hasSize(1);
    assertThat(rest.truncated()).isFalse();
    assertThat(rest.nextMarker()).isNull();
  }

  @Test
  void allPagesTogetherHoldEachKeyOnce() {
    assertThat(client.listKeysPaginator(request -> request.limit(7)).keys())
        .extracting(key -> key.keyId())
        .containsExactlyInAnyOrderElementsOf(KEY_IDS);
  }

  @Test
  void aliasesAndTagsArePagedToo() {
    assertThat(client.listAliasesPaginator(request -> request.limit(2)).aliases())
        .extracting(alias -> alias.aliasName())
        .containsExactly("alias/0", "alias/1", "alias/2");

    String key = KEY_IDS.getFirst();
    client.tagResource(request -> request.keyId(key).tags(Keys.tag("a", "1"), Keys.tag("b", "2")));
    assertThat(client.listResourceTagsPaginator(request -> request.keyId(key).limit(1)).tags())
        .containsExactly(Keys.tag("a", "1"), Keys.tag("b", "2"));
  }

  @Test
  void aLimitOutOfBoundsIsRefused() {
    for (int limit : List.of(0, 1001)) {
      assertThatThrownBy(() -> client.listKeys(request -> request.limit(limit)))
          .isInstanceOfSatisfying(
              KmsException.class, e -> assertThat(Keys.code(e)).isEqualTo("ValidationException"));
    }
  }

  @Test
  void aMarkerThatNoListHasGivenIsRefused() {
    assertThatThrownBy(() -> client.listKeys(request -> request.marker("?")))
        .isInstanceOf(InvalidMarkerException.class);
  }
}
