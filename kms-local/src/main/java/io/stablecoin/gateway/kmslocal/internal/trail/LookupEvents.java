package io.stablecoin.gateway.kmslocal.internal.trail;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.operations.Input;
import io.stablecoin.gateway.kmslocal.internal.operations.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CloudTrail's operation, for the events of this endpoint: by time and name, newest first.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
 */
public record LookupEvents(EventHistory history) {

  private static final int MOST = 50;

  /** Answers for the Region that the request is addressed to. */
  public ObjectNode answer(Input input, String region) {
    int limit = input.number("MaxResults", 1, MOST, MOST);
    List<ObjectNode> found =
        after(
            input.optionalText("NextToken"),
            history.of(region).stream().filter(isAskedFor(input)).toList());
    List<ObjectNode> page = found.stream().limit(limit).toList();
    ObjectNode answer = Json.object();
    ArrayNode events = answer.putArray("Events");
    page.stream().map(LookupEvents::shown).forEach(events::add);
    if (found.size() > page.size()) {
      answer.put("NextToken", id(page.getLast()));
    }
    return answer;
  }

  private static Predicate<ObjectNode> isAskedFor(Input input) {
    Optional<Instant> from = time(input, "StartTime");
    Optional<Instant> to = time(input, "EndTime");
    List<String> names = input.list("LookupAttributes").stream().map(LookupEvents::name).toList();
    return event ->
        from.filter(start -> EventHistory.time(event).isBefore(start)).isEmpty()
            && to.filter(end -> EventHistory.time(event).isAfter(end)).isEmpty()
            && names.stream().allMatch(event.path("eventName").asString("")::equals);
  }

  private static Optional<Instant> time(Input input, String member) {
    JsonNode seconds = input.members().path(member);
    return seconds.isNumber()
        ? Optional.of(Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue()))
        : Optional.empty();
  }

  private static String name(Input attribute) {
    if (!attribute.text("AttributeKey").equals("EventName")) {
      throw KmsError.VALIDATION.because("The local endpoint looks events up by EventName only");
    }
    return attribute.text("AttributeValue");
  }

  private static List<ObjectNode> after(Optional<String> token, List<ObjectNode> events) {
    return token
        .map(last -> events.stream().dropWhile(event -> !id(event).equals(last)).skip(1).toList())
        .orElse(events);
  }

  private static ObjectNode shown(ObjectNode event) {
    ObjectNode shown =
        Json.object()
            .put("EventId", id(event))
            .put("EventName", event.path("eventName").asString(""))
            .put("EventSource", event.path("eventSource").asString(""))
            .put("ReadOnly", "true")
            .put("EventTime", Json.timestamp(EventHistory.time(event)));
    ArrayNode resources = shown.putArray("Resources");
    Stream<JsonNode> named = event.path("resources").valueStream();
    named.forEach(resource ->
        resources
            .addObject()
            .put("ResourceType", resource.path("type").asString(""))
            .put("ResourceName", resource.path("ARN").asString("")));
    return shown.put("CloudTrailEvent", event.toString());
  }

  private static String id(ObjectNode event) {
    return event.path("eventID").asString("");
  }
}
