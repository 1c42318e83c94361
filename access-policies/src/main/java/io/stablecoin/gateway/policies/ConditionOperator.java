package io.stablecoin.gateway.policies;

import java.util.List;
import java.util.Optional;

/**
 * The operator of a condition.
 *
 * @param quantifier over the values that a request has for a key
 * @param comparison of one such value
 * @param ifExists whether a missing key is as good as a fitting one
 */
record ConditionOperator(Quantifier quantifier, Comparison comparison, boolean ifExists) {

  private static final String IF_EXISTS = "IfExists";

  enum Quantifier {
    NONE(""),
    ANY("ForAnyValue:"),
    ALL("ForAllValues:");

    private final String prefix;

    Quantifier(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Reads {@code ForAnyValue:StringLikeIfExists}; empty for what is not known. */
  static Optional<ConditionOperator> parse(String written) {
    Quantifier quantifier = quantifierOf(written);
    String rest = written.substring(quantifier.prefix.length());
    boolean ifExists = rest.endsWith(IF_EXISTS);
    String name = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
    return Comparison.named(name)
        .filter(comparison ->
            comparison != Comparison.NULL || (!ifExists && quantifier == Quantifier.NONE))
        .map(comparison -> new ConditionOperator(quantifier, comparison, ifExists));
  }

  private static Quantifier quantifierOf(String written) {
    if (written.startsWith(Quantifier.ANY.prefix)) {
      return Quantifier.ANY;
    }
    return written.startsWith(Quantifier.ALL.prefix) ? Quantifier.ALL : Quantifier.NONE;
  }

  /**
   * Whether the condition holds.
   *
   * @param ofRequest empty where the request has no such key
   */
  boolean holds(List<String> ofPolicy, Optional<List<String>> ofRequest) {
    if (comparison == Comparison.NULL) {
      return anyFits(ofPolicy, Boolean.toString(ofRequest.isEmpty()));
    }
    return switch (quantifier) {
      case NONE ->
          ofRequest
              .map(values -> values.stream().anyMatch(value -> holdsFor(ofPolicy, value)))
              .orElse(ifExists || comparison.isNegated());
      case ANY ->
          ofRequest
              .map(values -> values.stream().anyMatch(value -> holdsFor(ofPolicy, value)))
              .orElse(ifExists);
      case ALL ->
          ofRequest.stream().flatMap(List::stream).allMatch(value -> holdsFor(ofPolicy, value));
    };
  }

  private boolean holdsFor(List<String> ofPolicy, String value) {
    return comparison.isNegated() != anyFits(ofPolicy, value);
  }

  private boolean anyFits(List<String> ofPolicy, String value) {
    return ofPolicy.stream().anyMatch(wanted -> comparison.fits(wanted, value));
  }
}
