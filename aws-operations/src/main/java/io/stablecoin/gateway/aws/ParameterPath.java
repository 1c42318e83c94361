package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.regex.Pattern;

/**
 * A path of AWS Systems Manager Parameter Store whose parameters are variables: below {@code
 * /stablecoin-gateway/production}, {@code /stablecoin-gateway/production/KMS_KEY_ID} is {@code
 * KMS_KEY_ID}.
 *
 * @param value without a slash at its end
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-hierarchies.html">Parameter
 *     hierarchies</a>
 */
public record ParameterPath(String value) {

  private static final Pattern PATH = Pattern.compile("(?:/[a-zA-Z0-9_.-]+)+");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /**
   * @throws InvalidValueException with code {@code parameter_path_malformed}
   */
  public ParameterPath {
    value = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    if (!PATH.matcher(value).matches()) {
      throw new InvalidValueException(
          "parameter_path_malformed",
          "GATEWAY_PARAMETERS must be the path of parameters, as /stablecoin-gateway/production/.");
    }
  }

  /**
   * The variable that a parameter of this path is.
   *
   * @param parameter its whole name
   * @throws InvalidValueException with code {@code parameter_name_malformed}
   */
  String variable(String parameter) {
    String name = parameter.substring(value.length() + 1);
    if (!VARIABLE.matcher(name).matches()) {
      throw new InvalidValueException(
          "parameter_name_malformed",
          "The parameter %s cannot be a variable: name it like one, as %s/KMS_KEY_ID."
              .formatted(InvalidValueException.quote(parameter), value));
    }
    return name;
  }

  @Override
  public String toString() {
    return value;
  }
}
