package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates the stacks in the order that a reader is told, at an endpoint that stands in for AWS. */
@TestMethodOrder(OrderAnnotation.class)
class StackIT {

  private static final String ALIAS = "alias/stablecoin-gateway-production-wallet";

  private static @Nullable LocalAws aws;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    aws = LocalAws.start();
    System.err.println(
        "NOTE: of a stack, moto makes no trail, alarm or dashboard, and a symmetric key without tags;"
            + " these are tested by reading the templates");
  }

  @AfterAll
  static void stop() {
    if (aws != null) {
      aws.close();
    }
  }

  @Test
  @Order(1)
  void makesTheKeyItsAliasAndTheRole() {
    ObjectNode template = (ObjectNode) YamlFile.document("ops/aws/signing-key.yaml");
    ((ObjectNode) template.at("/Resources/SigningKey/Properties")).remove("Tags");

    Map<String, String> made = create("signing-key", template);

    assertThat(made).containsEntry("SigningKeyAlias", ALIAS);
    assertThat(made).containsEntry("TaskRole", "stablecoin-gateway-production-task");
    assertThat(keyOfAlias()).isEqualTo(made.get("SigningKey"));
  }

  @Test
  @Order(2)
  void makesTheBucketOfTheTrail() {
    Map<String, String> made = create("audit-trail", YamlFile.document("ops/aws/audit-trail.yaml"));

    assertThat(made.get("Bucket")).startsWith("stablecoin-gateway-production-trail-");
  }

  @Test
  @Order(3)
  void makesTheTopicOfTheAlarmsAndTheWatchOnTheKey() {
    ObjectNode template = (ObjectNode) YamlFile.document("ops/aws/monitoring.yaml");
    ((ObjectNode) template.path("Resources")).remove("Dashboard");

    Map<String, String> made = create("monitoring", template);

    assertThat(made.get("AlarmTopic")).endsWith(":stablecoin-gateway-production-alarms");
    assertThat(made.get("KeyChanged")).isEqualTo("stablecoin-gateway-production-key-changed");
  }

  @Test
  @Order(4)
  void makesTheRoleOfTheAuditor() {
    Map<String, String> made = create("auditor", YamlFile.document("ops/aws/auditor.yaml"));

    assertThat(made).containsEntry("AuditorRole", "stablecoin-gateway-production-auditor");
  }

  @Test
  @Order(5)
  void keepsTheKeyWhenTheStackIsDeleted() {
    String key = keyOfAlias();
    try (CloudFormationClient client = aws().client(CloudFormationClient.builder())) {
      client.deleteStack(r -> r.stackName("monitoring"));
      client.deleteStack(r -> r.stackName("signing-key"));
    }
    try (KmsClient client = aws().client(KmsClient.builder())) {
      assertThat(client.listKeys().keys()).anyMatch(entry -> entry.keyId().equals(key));
    }
    assertThat(keyOfAlias()).isEqualTo(key);
  }

  /** Creates it with the parameters of production; gives the physical name of each resource. */
  private static Map<String, String> create(String name, JsonNode template) {
    List<Parameter> parameters =
        ParameterFile.of("production").entrySet().stream()
            .filter(value -> template.path("Parameters").has(value.getKey()))
            .map(value ->
                Parameter.builder()
                    .parameterKey(value.getKey())
                    .parameterValue(value.getValue())
                    .build())
            .toList();
    try (CloudFormationClient client = aws().client(CloudFormationClient.builder())) {
      client.createStack(r ->
          r.stackName(name)
              // moto keeps what is to be kept under this name alone.
              .templateBody(template.toString().replace("RetainExceptOnCreate", "Retain"))
              .parameters(parameters)
              .capabilities(Capability.CAPABILITY_NAMED_IAM));
      assertThat(client.describeStacks(r -> r.stackName(name)).stacks().getFirst())
          .satisfies(stack -> assertThat(stack.stackStatusAsString()).isEqualTo("CREATE_COMPLETE"));
      return client.describeStackResources(r -> r.stackName(name)).stackResources().stream()
          .filter(resource -> resource.physicalResourceId() != null)
          .collect(toMap(StackResource::logicalResourceId, StackResource::physicalResourceId));
    }
  }

  private static String keyOfAlias() {
    try (KmsClient client = aws().client(KmsClient.builder())) {
      return client.listAliases().aliases().stream()
          .filter(alias -> alias.aliasName().equals(ALIAS))
          .map(AliasListEntry::targetKeyId)
          .findFirst()
          .orElseThrow();
    }
  }

  private static LocalAws aws() {
    if (aws == null) {
      throw new IllegalStateException("No stand-in of AWS runs");
    }
    return aws;
  }
}
