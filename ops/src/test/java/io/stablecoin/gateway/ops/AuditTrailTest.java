package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stack of the trail: it records signatures, and nobody else can write or read its bucket. */
class AuditTrailTest {

  private static final String ARN =
      "arn:aws:cloudtrail:eu-west-1:111122223333:trail/stablecoin-gateway-production";

  private final Stack stack = Stack.of("ops/aws/audit-trail.yaml", ParameterFile.of("production"));

  @Test
  void recordsSignaturesInEveryRegion() {
    JsonNode trail = stack.properties("Trail");
    assertThat(trail.path("IsLogging").asBoolean()).isTrue();
    assertThat(trail.path("IsMultiRegionTrail").asBoolean()).isTrue();
    assertThat(trail.path("EnableLogFileValidation").asBoolean()).isTrue();
    assertThat(trail.path("IncludeGlobalServiceEvents").asBoolean()).isTrue();
    // A WriteOnly trail has no Sign events: they are read-only.
    assertThat(trail.path("EventSelectors").toString())
        .isEqualTo("[{\"IncludeManagementEvents\":true,\"ReadWriteType\":\"All\"}]");
  }

  @Test
  void makesTheTrailOnceItsBucketAcceptsIt() {
    assertThat(stack.resource("Trail").path("DependsOn").asString()).isEqualTo("BucketPolicy");
    JsonNode look = statement("TrailLooksAtTheBucket");
    JsonNode write = statement("TrailWrites");
    assertThat(look.path("Action").asString()).isEqualTo("s3:GetBucketAcl");
    assertThat(look.path("Resource").asString()).isEqualTo("<Bucket.Arn>");
    assertThat(write.path("Action").asString()).isEqualTo("s3:PutObject");
    assertThat(write.path("Resource").asString()).isEqualTo("<Bucket.Arn>/AWSLogs/111122223333/*");
    assertThat(write.at("/Condition/StringEquals/s3:x-amz-acl").asString())
        .isEqualTo("bucket-owner-full-control");
    assertThat(stack.properties("Bucket").path("BucketName").asString())
        .isEqualTo("stablecoin-gateway-production-trail-111122223333");
    assertThat(stack.properties("BucketPolicy").path("Bucket").asString()).isEqualTo("<Bucket>");
    assertThat(stack.properties("Trail").path("S3BucketName").asString()).isEqualTo("<Bucket>");
    for (JsonNode statement : new JsonNode[] {look, write}) {
      assertThat(statement.at("/Principal/Service").asString())
          .isEqualTo("cloudtrail.amazonaws.com");
      assertThat(statement.at("/Condition/StringEquals/aws:SourceArn").asString()).isEqualTo(ARN);
    }
    assertThat(stack.properties("Trail").path("TrailName").asString())
        .isEqualTo(ARN.substring(ARN.lastIndexOf('/') + 1));
  }

  @Test
  void letsNobodyElseInAndNobodyInTheClear() {
    assertThat(statements().map(statement -> statement.path("Effect").asString()))
        .containsExactly("Allow", "Allow", "Deny");
    assertThat(statement("OnlyEncryptedRequests"))
        .hasToString(
            "{\"Sid\":\"OnlyEncryptedRequests\",\"Effect\":\"Deny\",\"Principal\":\"*\","
                + "\"Action\":\"s3:*\",\"Resource\":[\"<Bucket.Arn>\",\"<Bucket.Arn>/*\"],"
                + "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}");
  }

  @Test
  void keepsTheRecordAndHidesIt() {
    for (String name : new String[] {"Bucket", "BucketPolicy"}) {
      assertThat(stack.resource(name).path("DeletionPolicy").asString())
          .isEqualTo("RetainExceptOnCreate");
      assertThat(stack.resource(name).path("UpdateReplacePolicy").asString()).isEqualTo("Retain");
    }
    JsonNode bucket = stack.properties("Bucket");
    assertThat(bucket.path("PublicAccessBlockConfiguration").valueStream())
        .hasSize(4)
        .allMatch(JsonNode::asBoolean);
    assertThat(bucket.at("/VersioningConfiguration/Status").asString()).isEqualTo("Enabled");
    assertThat(bucket.path("ObjectLockEnabled").asBoolean()).isTrue();
    assertThat(bucket.path("ObjectLockConfiguration"))
        .hasToString(
            "{\"ObjectLockEnabled\":\"Enabled\",\"Rule\":{\"DefaultRetention\":"
                + "{\"Mode\":\"COMPLIANCE\",\"Days\":\"400\"}}}");
    assertThat(
            Stack.of("ops/aws/audit-trail.yaml", ParameterFile.of("staging"))
                .properties("Bucket")
                .at("/ObjectLockConfiguration/Rule/DefaultRetention/Mode"))
        .hasToString("\"GOVERNANCE\"");
    assertThat(bucket.at("/OwnershipControls/Rules/0/ObjectOwnership").asString())
        .isEqualTo("BucketOwnerEnforced");
    assertThat(
            bucket.at(
                "/BucketEncryption/ServerSideEncryptionConfiguration/0/"
                    + "ServerSideEncryptionByDefault/SSEAlgorithm"))
        .hasToString("\"AES256\"");
  }

  private Stream<JsonNode> statements() {
    return stack.properties("BucketPolicy").path("PolicyDocument").path("Statement").valueStream();
  }

  private JsonNode statement(String sid) {
    return statements()
        .filter(statement -> statement.path("Sid").asString().equals(sid))
        .findFirst()
        .orElseThrow();
  }
}
