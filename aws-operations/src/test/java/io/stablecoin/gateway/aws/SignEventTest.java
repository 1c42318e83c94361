package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;

class SignEventTest {

  @ParameterizedTest
  @CsvSource({
    "All, true, rds.amazonaws.com, true",
    "ReadOnly, true, rds.amazonaws.com, true",
    "WriteOnly, true, rds.amazonaws.com, false",
    "All, false, rds.amazonaws.com, false",
    "All, true, kms.amazonaws.com, false",
  })
  void isKeptBySelectorsOfReadsThatDoNotExcludeKms(
      String readWrite, boolean management, String excluded, boolean kept) {
    EventSelector selector =
        EventSelector.builder()
            .readWriteType(readWrite)
            .includeManagementEvents(management)
            .excludeManagementEventSources(excluded)
            .build();
    assertThat(SignEvent.isKeptBy(basic(selector))).isEqualTo(kept);
  }

  @Test
  void isKeptByAnAdvancedSelectorOfManagementEvents() {
    assertThat(SignEvent.isKeptBy(advanced(field("eventCategory").equalsValue("Management"))))
        .isTrue();
    assertThat(SignEvent.isKeptBy(advanced(field("eventCategory").equalsValue("Data")))).isFalse();
  }

  @Test
  void isLeftOutByAnAdvancedSelectorThatExcludesIt() {
    for (var field :
        List.of(
            field("eventSource").notEquals("rds.amazonaws.com", "kms.amazonaws.com"),
            field("eventSource").notStartsWith("kms."),
            field("readOnly").equalsValue("false"),
            field("userIdentity.arn").startsWith("arn:aws:iam"))) {
      assertThat(
              SignEvent.isKeptBy(advanced(field("eventCategory").equalsValue("Management"), field)))
          .isFalse();
    }
  }

  @Test
  void isKeptWhereOneOfSeveralSelectorsKeepsIt() {
    EventSelector writes = EventSelector.builder().readWriteType("WriteOnly").build();
    EventSelector reads = EventSelector.builder().readWriteType("ReadOnly").build();
    assertThat(SignEvent.isKeptBy(basic(writes, reads))).isTrue();
    assertThat(SignEvent.isKeptBy(basic())).isFalse();
  }

  private static GetEventSelectorsResponse basic(EventSelector... selectors) {
    return GetEventSelectorsResponse.builder().eventSelectors(selectors).build();
  }

  private static GetEventSelectorsResponse advanced(AdvancedFieldSelector.Builder... fields) {
    return GetEventSelectorsResponse.builder()
        .advancedEventSelectors(
            AdvancedEventSelector.builder()
                .fieldSelectors(List.of(fields).stream().map(field -> field.build()).toList())
                .build())
        .build();
  }

  private static AdvancedFieldSelector.Builder field(String name) {
    return AdvancedFieldSelector.builder().field(name);
  }
}
