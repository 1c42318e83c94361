package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may become the signer. */
class TaskRoleTrustTest {

  @Test
  void trustsTasksOfThisAccountWhereItRunsInEcs() {
    Stack stack = SigningKeyTest.stack("production");
    JsonNode trust = trust(stack);
    assertThat(trust.at("/0/Principal/Service").asString()).isEqualTo("ecs-tasks.amazonaws.com");
    assertThat(trust.at("/0/Condition/StringEquals/aws:SourceAccount").asString())
        .isEqualTo(Stack.ACCOUNT);
    assertThat(trust.at("/0/Condition/ArnLike/aws:SourceArn").asString())
        .isEqualTo("arn:aws:ecs:eu-west-1:111122223333:*");
    assertThat(trust.size()).isEqualTo(1);
    assertThat(stack.resources()).doesNotContain("PodIdentity");
  }

  @Test
  void trustsOneServiceAccountOfOneClusterWhereItRunsInEks() {
    Map<String, String> parameters = new TreeMap<>(ParameterFile.of("production"));
    parameters.put("EksCluster", "payments");
    Stack stack = Stack.of("ops/aws/signing-key.yaml", parameters);
    JsonNode trust = trust(stack);
    assertThat(trust.toString())
        .isEqualTo(
            "[{\"Sid\":\"PodsOfTheGateway\",\"Effect\":\"Allow\","
                + "\"Principal\":{\"Service\":\"pods.eks.amazonaws.com\"},"
                + "\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"],"
                + "\"Condition\":{\"StringEquals\":{"
                + "\"aws:RequestTag/eks-cluster-arn\":"
                + "\"arn:aws:eks:eu-west-1:111122223333:cluster/payments\","
                + "\"aws:RequestTag/kubernetes-namespace\":\"stablecoin-gateway\","
                + "\"aws:RequestTag/kubernetes-service-account\":\"stablecoin-gateway\"}}}]");
    assertThat(stack.properties("PodIdentity").toString())
        .isEqualTo(
            "{\"ClusterName\":\"payments\",\"Namespace\":\"stablecoin-gateway\","
                + "\"ServiceAccount\":\"stablecoin-gateway\",\"RoleArn\":\"<TaskRole.Arn>\"}");
  }

  private static JsonNode trust(Stack stack) {
    return stack.properties("TaskRole").path("AssumeRolePolicyDocument").path("Statement");
  }
}
