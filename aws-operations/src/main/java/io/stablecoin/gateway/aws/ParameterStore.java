package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Variables kept in AWS Systems Manager Parameter Store. The role needs {@code
 * ssm:GetParametersByPath} on the path, and {@code kms:Decrypt} for parameters that are encrypted.
 */
public final class ParameterStore {

  private ParameterStore() {}

  /**
   * The parameters directly below the path, decrypted, by the names of variables.
   *
   * @throws InvalidValueException with code {@code parameter_name_malformed}
   * @throws AwsOperationException {@code parameters_missing}, {@code parameters_access_denied},
   *     {@code parameters_unreachable}, {@code parameters_refused}, {@code credentials_missing} or
   *     {@code aws_region_missing}
   */
  public static Map<String, String> read(ParameterPath path, AwsAccess access) {
    Map<String, String> variables = new TreeMap<>();
    try (SsmClient client = AwsClients.open(SsmClient.builder(), access)) {
      client.getParametersByPathPaginator(r -> r.path(path.value()).withDecryption(true)).stream()
          .flatMap(page -> page.parameters().stream())
          .forEach(found -> variables.put(path.variable(found.name()), found.value()));
    } catch (SdkException e) {
      throw failure(path, AwsTrouble.of("Parameter Store", e));
    }
    if (variables.isEmpty()) {
      throw new AwsOperationException(
          "parameters_missing",
          "There are no parameters below %s.".formatted(path),
          "Check GATEWAY_PARAMETERS and AWS_REGION; make one with: aws ssm put-parameter --type"
              + " SecureString --name %s/DATABASE_URL --value …".formatted(path));
    }
    return variables;
  }

  private static AwsOperationException failure(ParameterPath path, AwsTrouble trouble) {
    return switch (trouble.kind()) {
      case ACCESS_DENIED ->
          new AwsOperationException(
              "parameters_access_denied",
              "The parameters below %s may not be read.".formatted(path),
              "Allow ssm:GetParametersByPath on them to the role in use, and kms:Decrypt on the key"
                  + " of those that are encrypted.");
      case CREDENTIALS_MISSING ->
          new AwsOperationException(
              "credentials_missing",
              trouble.cause(),
              "Give the process a role, or a profile by AWS_PROFILE; or unset GATEWAY_PARAMETERS.");
      case REGION_MISSING ->
          new AwsOperationException(
              "aws_region_missing", trouble.cause(), "Set AWS_REGION to that of the parameters.");
      case UNREACHABLE ->
          new AwsOperationException(
              "parameters_unreachable",
              trouble.cause(),
              "Check the network, AWS_REGION, and AWS_ENDPOINT_URL_SSM where it is set.");
      case REFUSED ->
          new AwsOperationException(
              "parameters_refused",
              trouble.cause(),
              "Look the error up in the reference of GetParametersByPath.");
    };
  }
}
