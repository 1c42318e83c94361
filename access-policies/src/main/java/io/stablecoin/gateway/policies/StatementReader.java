package io.stablecoin.gateway.policies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads one statement. */
final class StatementReader {

  private static final List<String> ELEMENTS =
      List.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  /** A service, a colon, an action; wildcards may stand for the latter or for all. */
  private static final Pattern ACTION = Pattern.compile("\\*|[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+");

  private StatementReader() {}

  static Statement read(PolicyKind kind, JsonNode statement) {
    if (!statement.isObject()) {
      throw new MalformedPolicyException("A statement must be an object.");
    }
    Elements.requireKnown(statement, ELEMENTS);
    return new Statement(
        Optional.of(statement.path("Sid").asString("")).filter(sid -> !sid.isEmpty()),
        effect(statement),
        principals(kind, statement),
        actions(statement),
        resources(kind, statement),
        ConditionReader.read(statement.path("Condition")));
  }

  private static Effect effect(JsonNode statement) {
    String written = statement.path("Effect").asString("");
    return Arrays.stream(Effect.values())
        .filter(effect -> effect.written().equals(written))
        .findFirst()
        .orElseThrow(
            () -> new MalformedPolicyException("The Effect of a statement must be Allow or Deny."));
  }

  private static Principals principals(PolicyKind kind, JsonNode statement) {
    if (kind.namesPrincipals()) {
      String element = oneOf(statement, "Principal", "NotPrincipal");
      return new Principals(
          element.startsWith("Not"), PrincipalReader.read(statement.path(element)));
    }
    if (statement.has("Principal") || statement.has("NotPrincipal")) {
      throw new MalformedPolicyException("A policy of a user or a role has no Principal.");
    }
    return Principals.THE_ATTACHED_ONE;
  }

  private static Actions actions(JsonNode statement) {
    String element = oneOf(statement, "Action", "NotAction");
    List<String> patterns = Elements.texts(element, statement.path(element));
    requireEach(
        patterns,
        ACTION.asMatchPredicate(),
        "Actions are a service, a colon and a name, as kms:Sign is.");
    return new Actions(element.startsWith("Not"), patterns);
  }

  private static Resources resources(PolicyKind kind, JsonNode statement) {
    if (!kind.namesResources()) {
      if (statement.has("Resource") || statement.has("NotResource")) {
        throw new MalformedPolicyException("A trust policy has no Resource.");
      }
      return Resources.ALL;
    }
    String element = oneOf(statement, "Resource", "NotResource");
    List<String> patterns = Elements.texts(element, statement.path(element));
    requireEach(patterns, ArnPattern::isWellFormed, "A resource must be an ARN or \"*\".");
    return new Resources(element.startsWith("Not"), patterns);
  }

  private static void requireEach(List<String> patterns, Predicate<String> form, String otherwise) {
    if (patterns.isEmpty() || !patterns.stream().allMatch(form)) {
      throw new MalformedPolicyException(otherwise);
    }
  }

  private static String oneOf(JsonNode statement, String element, String negated) {
    boolean hasNegated = statement.hasNonNull(negated);
    if (statement.hasNonNull(element) == hasNegated) {
      throw new MalformedPolicyException(
          element.equals("Principal") && !hasNegated
              ? "Policy contains a statement with no principal."
              : "A statement must have one of " + element + " and " + negated + ".");
    }
    return hasNegated ? negated : element;
  }
}
