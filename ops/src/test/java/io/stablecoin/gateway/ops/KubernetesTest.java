package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KubernetesTest {

  private static final List<JsonNode> OBJECTS = YamlFile.documents("ops/kubernetes/gateway.yaml");

  private final JsonNode deployment = object("Deployment").path("spec");
  private final JsonNode pod = deployment.at("/template/spec");
  private final JsonNode container = pod.path("containers").get(0);

  @Test
  void runsTwoThatAreNeverAwayTogether() {
    assertThat(deployment.path("replicas").asInt()).isEqualTo(2);
    assertThat(deployment.at("/strategy/rollingUpdate"))
        .hasToString("{\"maxSurge\":1,\"maxUnavailable\":0}");
    assertThat(pod.path("topologySpreadConstraints"))
        .hasToString(
            "[{\"maxSkew\":1,\"topologyKey\":\"kubernetes.io/hostname\","
                + "\"whenUnsatisfiable\":\"ScheduleAnyway\","
                + "\"labelSelector\":{\"matchLabels\":%s}}]"
                    .formatted(deployment.at("/template/metadata/labels")));
    assertThat(object("PodDisruptionBudget").at("/spec/minAvailable").asInt()).isEqualTo(1);
    JsonNode labels = deployment.at("/template/metadata/labels");
    assertThat(
            Stream.of(
                deployment.at("/selector/matchLabels"),
                object("PodDisruptionBudget").at("/spec/selector/matchLabels"),
                object("NetworkPolicy").at("/spec/podSelector/matchLabels"),
                object("Service").at("/spec/selector")))
        .allMatch(labels::equals);
  }

  /** By these names the guide and the runbooks reach it. */
  @Test
  void servesFromTheReleasedImageUnderTheNamesOfTheGuide() {
    assertThat(container.path("image").asString())
        .matches("[0-9]{12}\\..+/stablecoin-gateway:[0-9.]+");
    assertThat(container.path("args")).hasToString("[\"serve\"]");
    assertThat(container.path("name").asString()).isEqualTo("gateway");
    assertThat(object("Deployment").at("/metadata/labels"))
        .isEqualTo(deployment.at("/template/metadata/labels"));
    for (String kind : List.of("Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy")) {
      assertThat(object(kind).at("/metadata/name").asString()).as(kind).isEqualTo("gateway");
    }
  }

  @Test
  void runsWithoutAnyRight() {
    assertThat(container.path("securityContext").toString())
        .isEqualTo(
            "{\"allowPrivilegeEscalation\":false,\"readOnlyRootFilesystem\":true,"
                + "\"capabilities\":{\"drop\":[\"ALL\"]}}");
    assertThat(pod.propertyNames()).doesNotContain("hostNetwork", "hostPID", "hostIPC");
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    for (String id : List.of("runAsUser", "runAsGroup", "fsGroup")) {
      assertThat(pod.path("securityContext").path(id).asInt()).as(id).isEqualTo(Containers.USER);
    }
    assertThat(pod.at("/securityContext/seccompProfile/type").asString())
        .isEqualTo("RuntimeDefault");
    assertThat(
            object("Namespace")
                .path("metadata")
                .path("labels")
                .path("pod-security.kubernetes.io/enforce")
                .asString())
        .isEqualTo("restricted");
    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(object("ServiceAccount").path("automountServiceAccountToken").asBoolean(true))
        .isFalse();
    assertThat(container.path("volumeMounts").toString())
        .isEqualTo("[{\"name\":\"tmp\",\"mountPath\":\"/tmp\"}]");
    assertThat(pod.path("volumes"))
        .hasToString("[{\"name\":\"tmp\",\"emptyDir\":{\"sizeLimit\":\"64Mi\"}}]");
  }

  @Test
  void letsNobodyButTheCollectorOfMetricsToTheManagementPort() {
    JsonNode policy = object("NetworkPolicy").path("spec");
    assertThat(policy.path("policyTypes").toString()).isEqualTo("[\"Ingress\"]");
    assertThat(policy.path("ingress").toString())
        .isEqualTo(
            "[{\"ports\":[{\"port\":\"api\"}]},"
                + "{\"ports\":[{\"port\":\"management\"}],\"from\":[{\"namespaceSelector\":"
                + "{\"matchLabels\":{\"kubernetes.io/metadata.name\":\"monitoring\"}}}]}]");
    assertThat(object("Service").at("/spec/ports").toString())
        .isEqualTo("[{\"name\":\"api\",\"port\":80,\"targetPort\":\"api\"}]");
  }

  @Test
  void livesInOneNamespace() {
    assertThat(OBJECTS)
        .filteredOn(object -> !object.path("kind").asString().equals("Namespace"))
        .hasSizeGreaterThan(5)
        .allSatisfy(object ->
            assertThat(object.at("/metadata/namespace").asString())
                .isEqualTo(object("Namespace").at("/metadata/name").asString()));
    assertThat(object("ConfigMap").at("/metadata/name").asString())
        .isEqualTo(container.at("/envFrom/0/configMapRef/name").asString());
  }

  @Test
  void isBoundedInWhatItTakes() {
    assertThat(container.path("resources"))
        .hasToString(
            "{\"requests\":{\"cpu\":\"500m\",\"memory\":\"768Mi\"},"
                + "\"limits\":{\"cpu\":\"2\",\"memory\":\"1536Mi\"}}");
  }

  /** A second JVM in the container that takes the heap it pleases gets the gateway killed. */
  @Test
  void leavesRoomForTheCommandOfTheGuide() {
    assertThat(SourceTree.text("docs/kms-setup.md").replaceAll("\\s+", " "))
        .contains(
            "exec deployment/gateway -- java -Xmx128m -XX:+UseSerialGC -cp"
                + " @/app/jib-classpath-file io.stablecoin.gateway.cli.Main preflight");
  }

  @Test
  void asksTheManagementPortHowItIs() {
    assertThat(container.path("startupProbe"))
        .hasToString(probe("live", "\"periodSeconds\":2,\"failureThreshold\":60"));
    assertThat(container.path("livenessProbe"))
        .hasToString(probe("live", "\"periodSeconds\":10,\"timeoutSeconds\":5"));
    assertThat(container.path("readinessProbe"))
        .hasToString(probe("ready", "\"periodSeconds\":5,\"timeoutSeconds\":5"));
    Map<String, Integer> ports =
        container
            .path("ports")
            .valueStream()
            .collect(
                toUnmodifiableMap(
                    port -> port.path("name").asString(),
                    port -> port.path("containerPort").asInt()));
    assertThat(ports).isEqualTo(Map.of("api", 8080, "management", 9090));
  }

  @Test
  void waitsForTheGatewayToFinish() {
    assertThat(pod.path("terminationGracePeriodSeconds").asLong())
        .isEqualTo(60)
        .isGreaterThan(Containers.LONGEST_STOP.toSeconds());
    assertThat(container.at("/lifecycle/preStop/sleep/seconds").asInt()).isEqualTo(5);
  }

  @Test
  void startsWithItsEnvironment() {
    Map<String, String> environment =
        object("ConfigMap")
            .path("data")
            .propertyStream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
    Containers.assertStartsWith(environment);
    assertThat(environment)
        .containsEntry(
            "KMS_KEY_ID",
            SigningKeyTest.stack("production")
                .properties("SigningKeyAlias")
                .path("AliasName")
                .asString());
    assertThat(container.path("envFrom").toString())
        .isEqualTo("[{\"configMapRef\":{\"name\":\"environment\"}}]");
    assertThat(OBJECTS).noneMatch(object -> object.path("kind").asString().equals("Secret"));
  }

  @Test
  void hasTheServiceAccountThatTheRoleTrusts() {
    JsonNode parameters = YamlFile.document("ops/aws/signing-key.yaml").path("Parameters");
    JsonNode account = object("ServiceAccount").path("metadata");
    assertThat(account.path("namespace").asString())
        .isEqualTo(parameters.at("/KubernetesNamespace/Default").asString());
    assertThat(account.path("name").asString())
        .isEqualTo(parameters.at("/KubernetesServiceAccount/Default").asString())
        .isEqualTo(pod.path("serviceAccountName").asString());
  }

  private static String probe(String health, String timing) {
    return "{\"httpGet\":{\"path\":\"/health/%s\",\"port\":\"management\"},%s}"
        .formatted(health, timing);
  }

  private static JsonNode object(String kind) {
    return OBJECTS.stream()
        .filter(object -> object.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
