package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever follows the guide by hand gets the policies of the templates, which are evaluated. */
class GuidePoliciesTest {

  private static final String GUIDE = SourceTree.text("docs/kms-setup.md");

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

  @Test
  void givesTheRoleThePolicyAndTheTrustOfTheTemplate() {
    JsonNode role = key.properties("TaskRole");
    assertThat(policy("task-trust.json")).isEqualTo(role.path("AssumeRolePolicyDocument"));
    assertThat(policy("signing-policy.json"))
        .isEqualTo(role.path("Policies").get(0).path("PolicyDocument"));
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
