package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever follows the guide by hand gets the policies of the templates, which are evaluated. */
class GuidePoliciesTest {

  private static final String GUIDE = SourceTree.text("docs/kms-setup.md");

  private static final Pattern PUT_ROLE_POLICY =
      Pattern.compile(
          "aws iam put-role-policy \\\\\\s+--role-name (\\S+) \\\\\\s+--policy-name (\\S+) \\\\\\s+"
              + "--policy-document file://(\\S+)");
  private static final Pattern PARAMETER = Pattern.compile("/stablecoin-gateway/staging/([A-Z_]+)");

  /** What a template has in the place of what the shell puts in. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "$AWS_REGION", Stack.REGION,
          "arn:aws:s3:::$BUCKET", "<Bucket.Arn>",
          "$ADMINISTRATOR", "arn:aws:iam::111122223333:role/key-administrator",
          "$SIGNER", "<TaskRole.Arn>",
          "$TRAIL", "arn:aws:cloudtrail:eu-west-1:111122223333:trail/stablecoin-gateway-staging",
          "$REPOSITORY", "payments/gateway",
          "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
              "<GitHub>");

  private final Stack key = SigningKeyTest.stack("staging");

  @Test
  void givesTheKeyThePolicyOfTheTemplate() {
    assertThat(policy("key-policy.json")).isEqualTo(key.properties("SigningKey").path("KeyPolicy"));
  }

  /** All of them: with `signing` alone the gateway cannot read what the page writes. */
  @Test
  void givesTheRoleThePoliciesAndTheTrustOfTheTemplate() {
    JsonNode role = key.properties("TaskRole");
    assertThat(policy("task-trust.json")).isEqualTo(role.path("AssumeRolePolicyDocument"));
    assertThat(policiesOf("stablecoin-gateway-staging-task"))
        .isEqualTo(
            role.path("Policies")
                .valueStream()
                .collect(
                    toUnmodifiableMap(
                        policy -> policy.path("PolicyName").asString(),
                        policy -> policy.path("PolicyDocument"))));
  }

  /**
   * The names under which the gateway looks for its parameters, and what it cannot start without.
   */
  @Test
  void writesTheParametersThatAStartNeeds() {
    Set<String> written =
        PARAMETER
            .matcher(GUIDE)
            .results()
            .map(found -> found.group(1))
            .collect(toUnmodifiableSet());
    assertThat(written)
        .contains(
            "KMS_KEY_ID", "GATEWAY_SECRET", "DATABASE_URL", "HOT_WALLET_ADDRESS", "RPC_URLS_");
    assertThat(EnvironmentPage.variables()).containsAll(written);
  }

  @Test
  void showsAnEnvironmentThatTheGatewayAndTheAlarmsUnderstand() {
    Map<String, String> production =
        Pattern.compile("(?ms)^```ini\n(GATEWAY_ENV=production.*?)^```$")
            .matcher(GUIDE)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1)
            .lines()
            .map(line -> line.split("=", 2))
            .collect(toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    assertThat(EnvironmentPage.variables()).containsAll(production.keySet());
    assertThat(production)
        .containsEntry("CLOUDWATCH_METRICS", "emf")
        .containsEntry("GATEWAY_PARAMETERS", "/stablecoin-gateway/production/");
  }

  @Test
  void givesTheBucketOfTheTrailThePolicyOfTheTemplate() {
    Stack trail = Stack.of("ops/aws/audit-trail.yaml", ParameterFile.of("staging"));
    assertThat(policy("trail-bucket-policy.json"))
        .isEqualTo(trail.properties("BucketPolicy").path("PolicyDocument"));
  }

  @Test
  void trustsReleasesAsTheTemplateDoes() {
    Stack release =
        Stack.of("ops/aws/release.yaml", Map.of("GitHubRepository", "payments/gateway"));
    assertThat(policy("release-trust.json"))
        .isEqualTo(release.properties("ReleaseRole").path("AssumeRolePolicyDocument"));
  }

  @Test
  void signsInToAwsFromGitHubAsTheWorkflowDoes() {
    String step =
        Pattern.compile("(?ms)^```yaml\n(.*?)^```$")
            .matcher(GUIDE)
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(SourceTree.text(".github/workflows/release.yml")).contains(step.indent(6));
  }

  /** What the page puts into a role, by the names of its policies. */
  private static Map<String, JsonNode> policiesOf(String role) {
    return PUT_ROLE_POLICY
        .matcher(GUIDE)
        .results()
        .filter(command -> command.group(1).equals(role))
        .collect(
            toUnmodifiableMap(command -> command.group(2), command -> policy(command.group(3))));
  }

  /** The file that a reader writes by this name. */
  private static JsonNode policy(String name) {
    String document =
        Pattern.compile("(?ms)^cat > %s <<JSON\n(.*?)^JSON$".formatted(Pattern.quote(name)))
            .matcher(GUIDE)
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    document = document.replace("$ACCOUNT", Stack.ACCOUNT);
    for (Map.Entry<String, String> reference : REFERENCES.entrySet()) {
      document = document.replace(reference.getKey(), reference.getValue());
    }
    return JsonMapper.shared().readTree(document);
  }
}
