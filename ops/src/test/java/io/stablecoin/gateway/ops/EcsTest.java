package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EcsTest {

  static final Map<String, String> PARAMETERS =
      Map.of(
          "Environment", "production",
          "Image", "registry.example.org/stablecoin-gateway@sha256:" + "0".repeat(64),
          "Cluster", "payments",
          "Subnets", "subnet-1",
          "SecurityGroups", "sg-1",
          "TargetGroupArn", "arn");

  private final Stack stack = Stack.of("ops/ecs/service.yaml", PARAMETERS);
  private final JsonNode task = stack.properties("Task");
  private final JsonNode container = task.path("ContainerDefinitions").get(0);

  @Test
  void runsTwoAndReplacesThemOneByOne() {
    JsonNode service = stack.properties("Service");
    assertThat(service.path("DesiredCount").asInt()).isEqualTo(2);
    assertThat(service.path("DeploymentConfiguration").toString())
        .isEqualTo(
            "{\"MinimumHealthyPercent\":100,\"MaximumPercent\":200,"
                + "\"DeploymentCircuitBreaker\":{\"Enable\":true,\"Rollback\":true}}");
    assertThat(service.path("Cluster").asString()).isEqualTo("payments");
    assertThat(service.path("TaskDefinition").asString()).isEqualTo("<Task>");
  }

  @Test
  void isReachedThroughTheLoadBalancerAlone() {
    JsonNode service = stack.properties("Service");
    assertThat(service.path("LoadBalancers").toString())
        .isEqualTo(
            "[{\"ContainerName\":\"gateway\",\"ContainerPort\":8080,\"TargetGroupArn\":\"arn\"}]");
    assertThat(service.at("/NetworkConfiguration/AwsvpcConfiguration").toString())
        .isEqualTo(
            "{\"AssignPublicIp\":\"DISABLED\",\"SecurityGroups\":\"sg-1\","
                + "\"Subnets\":\"subnet-1\"}");
  }

  @Test
  void runsTheImageThatItIsGivenAndKeepsItsLog() {
    assertThat(container.path("Image").asString()).isEqualTo(PARAMETERS.get("Image"));
    assertThat(container.path("Command").toString()).isEqualTo("[\"serve\"]");
    assertThat(container.path("Essential").asBoolean()).isTrue();
    assertThat(task.path("Volumes").toString()).isEqualTo("[{\"Name\":\"tmp\"}]");
    assertThat(container.path("LogConfiguration"))
        .hasToString(
            "{\"LogDriver\":\"awslogs\",\"Options\":{\"awslogs-group\":\"<Log>\","
                + "\"awslogs-region\":\"eu-west-1\",\"awslogs-stream-prefix\":\"gateway\"}}");
    assertThat(stack.properties("Log"))
        .hasToString(
            "{\"LogGroupName\":\"/stablecoin-gateway/production\",\"RetentionInDays\":400}");
  }

  /**
   * By these names the guide reaches it; the sizes are those that Fargate has and the JVM needs.
   */
  @Test
  void runsOnFargateUnderTheNamesOfTheGuide() {
    assertThat(task.path("Family").asString()).isEqualTo("stablecoin-gateway-production");
    assertThat(container.path("Name").asString()).isEqualTo("gateway");
    assertThat(task.path("RequiresCompatibilities")).hasToString("[\"FARGATE\"]");
    assertThat(task.path("NetworkMode").asString()).isEqualTo("awsvpc");
    assertThat(task.path("Cpu").asString()).isEqualTo("1024");
    assertThat(task.path("Memory").asString()).isEqualTo("2048");
    assertThat(task.path("RuntimePlatform"))
        .hasToString("{\"OperatingSystemFamily\":\"LINUX\",\"CpuArchitecture\":\"X86_64\"}");
    JsonNode service = stack.properties("Service");
    assertThat(service.path("ServiceName").asString()).isEqualTo("stablecoin-gateway-production");
    assertThat(service.path("LaunchType").asString()).isEqualTo("FARGATE");
    assertThat(service.path("HealthCheckGracePeriodSeconds").asInt()).isEqualTo(120);
    assertThat(service.path("PropagateTags").asString()).isEqualTo("TASK_DEFINITION");
  }

  @Test
  void runsWithoutAnyRight() {
    assertThat(container.path("User").asInt()).isEqualTo(Containers.USER);
    assertThat(container.path("ReadonlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.path("Privileged").asBoolean(false)).isFalse();
    assertThat(container.at("/LinuxParameters/Capabilities").toString())
        .isEqualTo("{\"Drop\":[\"ALL\"]}");
    assertThat(container.path("MountPoints").toString())
        .isEqualTo("[{\"SourceVolume\":\"tmp\",\"ContainerPath\":\"/tmp\"}]");
  }

  @Test
  void signsByTheTaskRoleAndNotByTheOneThatStartsIt() {
    assertThat(task.path("TaskRoleArn").asString())
        .isEqualTo("<import stablecoin-gateway-production-task-role-arn>");
    assertThat(task.path("ExecutionRoleArn").asString()).isEqualTo("<ExecutionRole.Arn>");
    JsonNode execution = stack.properties("ExecutionRole");
    assertThat(execution.has("Policies")).isFalse();
    assertThat(execution.path("ManagedPolicyArns").toString())
        .isEqualTo("[\"arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy\"]");
    assertThat(execution.at("/AssumeRolePolicyDocument/Statement"))
        .isEqualTo(
            SigningKeyTest.stack("production")
                .properties("TaskRole")
                .at("/AssumeRolePolicyDocument/Statement"));
  }

  @Test
  void waitsForTheGatewayToFinish() {
    assertThat(container.path("StopTimeout").asLong())
        .isEqualTo(60)
        .isGreaterThan(Containers.LONGEST_STOP.toSeconds())
        // The most that Fargate grants.
        .isLessThanOrEqualTo(120);
  }

  @Test
  void startsWithItsEnvironment() {
    Map<String, String> environment =
        container
            .path("Environment")
            .valueStream()
            .collect(
                toUnmodifiableMap(
                    variable -> variable.path("Name").asString(),
                    variable -> variable.path("Value").asString()));
    Containers.assertStartsWith(environment);
    assertThat(container.has("Secrets")).isFalse();
    assertThat(environment)
        .containsEntry("KMS_KEY_ID", "alias/stablecoin-gateway-production-wallet");
  }

  @Test
  void asksTheGatewayItselfHowItIs() {
    assertThat(container.path("HealthCheck"))
        .hasToString(
            "{\"Command\":[\"CMD\",\"java\",\"-XX:TieredStopAtLevel=1\",\"-XX:+UseSerialGC\","
                + "\"-Xmx64m\",\"-cp\",\"@/app/jib-classpath-file\","
                + "\"io.stablecoin.gateway.cli.Main\",\"health\"],"
                + "\"Interval\":30,\"Timeout\":10,\"Retries\":3,\"StartPeriod\":120}");
    assertThat(container.path("PortMappings").valueStream())
        .extracting(port -> port.path("ContainerPort").asInt())
        .containsExactly(8080, 9090);
  }
}
