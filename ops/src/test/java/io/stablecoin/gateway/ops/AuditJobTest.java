package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Environment;
import io.stablecoin.gateway.cli.audit.AuditCommand;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The audit that nobody has to think of: what runs, how often, and with which rights. */
class AuditJobTest {

  private static final Stack ECS = Stack.of("ops/ecs/audit.yaml", EcsTest.PARAMETERS);
  private static final JsonNode TASK = ECS.properties("Task");
  private static final JsonNode IN_ECS = TASK.path("ContainerDefinitions").get(0);
  private static final List<JsonNode> OBJECTS = YamlFile.documents("ops/kubernetes/audit.yaml");
  private static final JsonNode CRON = object("CronJob").path("spec");
  private static final JsonNode POD = CRON.at("/jobTemplate/spec/template/spec");
  private static final JsonNode IN_KUBERNETES = POD.path("containers").get(0);

  static Stream<List<String>> commands() {
    return Stream.of(IN_ECS.path("Command"), IN_KUBERNETES.path("args"))
        .map(words -> words.valueStream().map(JsonNode::asString).toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void auditsTwoHoursAndKnowsWhoSigns(List<String> command) {
    assertThat(command.subList(0, 5)).containsExactly("kms", "audit", "--hours", "2", "--signer");
    assertThat(command.getLast())
        .isIn(
            "<import stablecoin-gateway-production-task-role-arn>",
            "arn:aws:iam::111122223333:role/stablecoin-gateway-production-task");
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    CommandLine audit =
        new CommandLine(
            new AuditCommand(
                new Console(nowhere, nowhere),
                new KmsOptions(Environment.of(Map.of())),
                Clock.systemUTC()));
    List<String> options = command.subList(2, command.size());
    assertThat(audit.parseArgs(options.toArray(String[]::new)).originalArgs()).isEqualTo(options);
  }

  /**
   * CloudTrail takes up to 15 minutes: at an earlier minute each run would look at an older hour.
   */
  @Test
  void runsEveryHourOnceCloudTrailHasToldAll() {
    JsonNode schedule = ECS.properties("EveryHour");
    assertThat(schedule.path("ScheduleExpression").asString()).isEqualTo("cron(20 * * * ? *)");
    assertThat(schedule.path("FlexibleTimeWindow")).hasToString("{\"Mode\":\"OFF\"}");
    assertThat(schedule.path("State").asString("ENABLED")).isEqualTo("ENABLED");
    assertThat(schedule.at("/Target/RetryPolicy"))
        .hasToString("{\"MaximumEventAgeInSeconds\":1800,\"MaximumRetryAttempts\":5}");
    assertThat(CRON.path("schedule").asString()).isEqualTo("20 * * * *");
    assertThat(CRON.path("timeZone").asString()).isEqualTo("Etc/UTC");
    assertThat(CRON.path("suspend").asBoolean(false)).isFalse();
    assertThat(CRON.path("concurrencyPolicy").asString()).isEqualTo("Forbid");
    assertThat(CRON.path("startingDeadlineSeconds").asInt()).isEqualTo(1800);
    assertThat(CRON.at("/jobTemplate/spec/backoffLimit").asInt(1)).isZero();
    assertThat(CRON.at("/jobTemplate/spec/activeDeadlineSeconds").asInt()).isEqualTo(1800);
    assertThat(CRON.path("failedJobsHistoryLimit").asInt()).isEqualTo(24);
    assertThat(POD.path("restartPolicy").asString()).isEqualTo("Never");
  }

  @Test
  void isStartedInTheClusterByARoleThatStartsNothingElse() {
    JsonNode schedule = ECS.properties("EveryHour");
    assertThat(schedule.path("GroupName").asString()).isEqualTo("<Schedules>");
    assertThat(schedule.at("/Target/Arn").asString())
        .isEqualTo("arn:aws:ecs:eu-west-1:111122223333:cluster/payments");
    assertThat(schedule.at("/Target/RoleArn").asString()).isEqualTo("<SchedulerRole.Arn>");
    assertThat(schedule.at("/Target/EcsParameters"))
        .hasToString(
            "{\"TaskDefinitionArn\":\"<Task>\",\"LaunchType\":\"FARGATE\","
                + "\"NetworkConfiguration\":{\"AwsvpcConfiguration\":"
                + "{\"AssignPublicIp\":\"DISABLED\",\"SecurityGroups\":\"sg-1\","
                + "\"Subnets\":\"subnet-1\"}}}");
    JsonNode role = ECS.properties("SchedulerRole");
    assertThat(role.at("/AssumeRolePolicyDocument/Statement"))
        .hasToString(
            "[{\"Sid\":\"SchedulesOfThisGroup\",\"Effect\":\"Allow\","
                + "\"Principal\":{\"Service\":\"scheduler.amazonaws.com\"},"
                + "\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{"
                + "\"aws:SourceAccount\":\"111122223333\","
                + "\"aws:SourceArn\":\"<Schedules.Arn>\"}}}]");
    assertThat(role.path("Policies")).hasSize(1);
    assertThat(role.at("/Policies/0/PolicyDocument/Statement"))
        .hasToString(
            "[{\"Sid\":\"StartTheAudit\",\"Effect\":\"Allow\",\"Action\":\"ecs:RunTask\","
                + "\"Resource\":\"<Task>\",\"Condition\":{\"ArnEquals\":{\"ecs:cluster\":"
                + "\"arn:aws:ecs:eu-west-1:111122223333:cluster/payments\"}}},"
                + "{\"Sid\":\"GiveItItsRoles\",\"Effect\":\"Allow\",\"Action\":\"iam:PassRole\","
                + "\"Resource\":[\"<ExecutionRole.Arn>\","
                + "\"<import stablecoin-gateway-production-auditor-role-arn>\"],"
                + "\"Condition\":{\"StringEquals\":"
                + "{\"iam:PassedToService\":\"ecs-tasks.amazonaws.com\"}}}]");
  }

  @Test
  void hasTheRoleOfTheAuditorAndNoRightOnTheMachine() {
    assertThat(TASK.path("TaskRoleArn").asString())
        .isEqualTo("<import stablecoin-gateway-production-auditor-role-arn>");
    assertThat(TASK.path("ExecutionRoleArn").asString()).isEqualTo("<ExecutionRole.Arn>");
    Stack gateway = Stack.of("ops/ecs/service.yaml", EcsTest.PARAMETERS);
    assertThat(ECS.properties("ExecutionRole")).isEqualTo(gateway.properties("ExecutionRole"));
    JsonNode container = gateway.properties("Task").path("ContainerDefinitions").get(0);
    for (String right :
        List.of("User", "ReadonlyRootFilesystem", "LinuxParameters", "MountPoints", "Image")) {
      assertThat(IN_ECS.path(right)).as(right).isEqualTo(container.path(right));
    }
    assertThat(IN_ECS.has("Privileged")).isFalse();
    for (String alike :
        List.of("Volumes", "NetworkMode", "RequiresCompatibilities", "RuntimePlatform")) {
      assertThat(TASK.path(alike)).isEqualTo(gateway.properties("Task").path(alike));
    }
  }

  @Test
  void hasNoRightInKubernetesEither() {
    JsonNode gateway =
        YamlFile.documents("ops/kubernetes/gateway.yaml").stream()
            .filter(object -> object.path("kind").asString().equals("Deployment"))
            .findFirst()
            .orElseThrow()
            .at("/spec/template/spec");
    JsonNode container = gateway.path("containers").get(0);
    for (String right : List.of("securityContext", "volumeMounts", "image")) {
      assertThat(IN_KUBERNETES.path(right)).as(right).isEqualTo(container.path(right));
    }
    for (String right : List.of("securityContext", "volumes", "automountServiceAccountToken")) {
      assertThat(POD.path(right)).as(right).isEqualTo(gateway.path(right));
    }
    assertThat(POD.propertyNames()).doesNotContain("hostNetwork", "hostPID", "hostIPC");
    JsonNode account = object("ServiceAccount");
    assertThat(account.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(object("NetworkPolicy").path("spec"))
        .hasToString(
            "{\"podSelector\":{\"matchLabels\":%s},\"policyTypes\":[\"Ingress\"]}"
                .formatted(CRON.at("/jobTemplate/spec/template/metadata/labels")));
  }

  @Test
  void hasTheServiceAccountThatTheRoleTrusts() {
    JsonNode parameters = YamlFile.document("ops/aws/auditor.yaml").path("Parameters");
    JsonNode account = object("ServiceAccount").path("metadata");
    assertThat(account.path("name").asString())
        .isEqualTo(parameters.at("/AuditServiceAccount/Default").asString())
        .isEqualTo(POD.path("serviceAccountName").asString());
    assertThat(OBJECTS)
        .allSatisfy(object ->
            assertThat(object.at("/metadata/namespace").asString())
                .isEqualTo(parameters.at("/KubernetesNamespace/Default").asString()));
  }

  @Test
  void isToldTheSameOnBothPlatforms() {
    Map<String, String> inEcs =
        IN_ECS
            .path("Environment")
            .valueStream()
            .collect(
                toUnmodifiableMap(
                    variable -> variable.path("Name").asString(),
                    variable -> variable.path("Value").asString()));
    Map<String, String> inKubernetes =
        object("ConfigMap")
            .path("data")
            .propertyStream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue().asString()));
    assertThat(inEcs)
        .isEqualTo(inKubernetes)
        .isEqualTo(
            Map.of(
                "GATEWAY_ENV", "production",
                "GATEWAY_PARAMETERS", "/stablecoin-gateway/production-audit/",
                "KMS_KEY_ID", "alias/stablecoin-gateway-production-wallet",
                "AWS_REGION", "eu-west-1",
                // Without it no alarm hears of it.
                "CLOUDWATCH_METRICS", "emf"));
    assertThat(EnvironmentPage.variables()).containsAll(inEcs.keySet());
    assertThat(IN_KUBERNETES.path("envFrom"))
        .hasToString(
            "[{\"configMapRef\":{\"name\":%s}}]"
                .formatted(object("ConfigMap").at("/metadata/name")));
  }

  /** By these the runbook finds what ran, and it has room for what it reads. */
  @Test
  void hasTheNamesOfTheRunbookAndRoom() {
    assertThat(TASK.path("Family").asString()).isEqualTo("stablecoin-gateway-production-audit");
    assertThat(IN_ECS.path("Name").asString()).isEqualTo("audit");
    assertThat(ECS.properties("Schedules").path("Name").asString())
        .isEqualTo("stablecoin-gateway-production-audit");
    assertThat(TASK.path("Cpu").asString()).isEqualTo("512");
    assertThat(TASK.path("Memory").asString()).isEqualTo("1024");
    assertThat(object("CronJob").at("/metadata/name").asString()).isEqualTo("audit");
    assertThat(object("NetworkPolicy").at("/metadata/name").asString()).isEqualTo("audit");
    assertThat(IN_KUBERNETES.path("name").asString()).isEqualTo("audit");
    assertThat(IN_KUBERNETES.path("resources"))
        .hasToString(
            "{\"requests\":{\"cpu\":\"250m\",\"memory\":\"384Mi\"},"
                + "\"limits\":{\"cpu\":\"1\",\"memory\":\"512Mi\"}}");
  }

  @Test
  void leavesItsLogWhereMetricsAreMadeOfIt() {
    assertThat(IN_ECS.path("LogConfiguration"))
        .hasToString(
            "{\"LogDriver\":\"awslogs\",\"Options\":{\"awslogs-group\":\"<Log>\","
                + "\"awslogs-region\":\"eu-west-1\",\"awslogs-stream-prefix\":\"audit\"}}");
    assertThat(ECS.properties("Log"))
        .hasToString(
            "{\"LogGroupName\":\"/stablecoin-gateway/production-audit\",\"RetentionInDays\":400}");
    assertThat(IN_ECS.path("Essential").asBoolean()).isTrue();
  }

  private static JsonNode object(String kind) {
    return OBJECTS.stream()
        .filter(object -> object.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
