package io.stablecoin.gateway.aws;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/**
 * What the selectors of a trail do with the event of a signature: it is a management event of KMS
 * that CloudTrail counts as read-only, so a trail of writes alone misses it.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/ct-sign.html">Sign in
 *     CloudTrail</a>
 */
final class SignEvent {

  private static final String SOURCE = "kms.amazonaws.com";
  private static final Map<String, String> FIELDS =
      Map.of(
          "eventCategory", "Management",
          "eventName", "Sign",
          "eventSource", SOURCE,
          "eventType", "AwsApiCall",
          "readOnly", "true");

  private SignEvent() {}

  static boolean isKeptBy(GetEventSelectorsResponse trail) {
    return trail.eventSelectors().stream().anyMatch(SignEvent::isKeptBy)
        || trail.advancedEventSelectors().stream().anyMatch(SignEvent::isKeptBy);
  }

  private static boolean isKeptBy(EventSelector selector) {
    return !Boolean.FALSE.equals(selector.includeManagementEvents())
        && selector.readWriteType() != ReadWriteType.WRITE_ONLY
        && !selector.excludeManagementEventSources().contains(SOURCE);
  }

  private static boolean isKeptBy(AdvancedEventSelector selector) {
    return selector.fieldSelectors().stream().allMatch(SignEvent::fits);
  }

  /** A field that is not known here may fit some signatures only, which is not enough. */
  private static boolean fits(AdvancedFieldSelector selector) {
    String value = FIELDS.get(selector.field());
    return value != null
        && isOneOf(selector.equalsValue(), value, String::equals)
        && isOneOf(selector.startsWith(), value, String::startsWith)
        && isOneOf(selector.endsWith(), value, String::endsWith)
        && isNoneOf(selector.notEquals(), value, String::equals)
        && isNoneOf(selector.notStartsWith(), value, String::startsWith)
        && isNoneOf(selector.notEndsWith(), value, String::endsWith);
  }

  private static boolean isOneOf(
      List<String> patterns, String value, BiPredicate<String, String> fits) {
    return patterns.isEmpty() || !isNoneOf(patterns, value, fits);
  }

  private static boolean isNoneOf(
      List<String> patterns, String value, BiPredicate<String, String> fits) {
    return patterns.stream().noneMatch(pattern -> fits.test(value, pattern));
  }
}
