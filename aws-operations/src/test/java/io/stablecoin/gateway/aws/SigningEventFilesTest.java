package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningEventFilesTest {

  private static final Instant FROM = Instant.parse("2026-11-24T14:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-24T15:00:00Z");
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  @TempDir Path folder;

  @Test
  void readsAFolderAsS3KeepsIt() throws IOException {
    Path day =
        Files.createDirectories(folder.resolve("AWSLogs/111122223333/CloudTrail/2026/11/24"));
    compress(day.resolve("one.json.gz"), records(event("14:00:00", "a"), event("14:30:00", "b")));
    Files.writeString(day.resolve("two.json"), records(event("14:59:59", "c")));
    Files.writeString(day.resolve("digest.json"), "{\"digestS3Bucket\": \"bucket\"}");
    Files.writeString(day.resolve("notes.txt"), "no log");

    assertThat(read(folder))
        .extracting(SigningEvent::requestId)
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void leavesOutOtherTimesAndOtherEvents() throws IOException {
    Path file = folder.resolve("one.json");
    Files.writeString(
        file,
        records(
            event("13:59:59", "before"),
            event("15:00:00", "after"),
            event("14:00:00", "verified").replace("\"Sign\"", "\"Verify\""),
            event("14:00:00", "elsewhere").replace("kms.amazonaws.com", "signer.amazonaws.com")));

    assertThat(read(file)).isEmpty();
  }

  @Test
  void readsWhoSignedWithoutAWholeArn() throws IOException {
    Path file = folder.resolve("one.log");
    Files.writeString(file, event("14:00:00", "a") + "\n" + event("14:00:01", "b"));

    assertThat(read(file))
        .first()
        .isEqualTo(
            new SigningEvent(
                FROM,
                "a",
                Optional.of(new KmsKeyId(KEY)),
                Optional.empty(),
                new EventPrincipal(
                    "1111…:assumed-role/gateway-task/one",
                    "arn:aws:iam::111122223333:role/gateway-task"),
                "203.0.113.9"));
  }

  @Test
  void readsTheKeyOfARefusalFromItsParameters() throws IOException {
    Path file = folder.resolve("one.json");
    String refusal =
        event("14:00:00", "a")
            .replaceFirst("\"resources\": \\[.*?\\]", "\"errorCode\": \"AccessDenied\"");
    Files.writeString(file, records(refusal, refusal.replace(KEY, "alias/wallet")));

    assertThat(read(file)).extracting(SigningEvent::isSigned).containsExactly(false, false);
    assertThat(read(file))
        .extracting(SigningEvent::key)
        .containsExactly(Optional.of(new KmsKeyId(KEY)), Optional.empty());
  }

  @Test
  void refusesWhatIsNoLog() throws IOException {
    assertThatThrownBy(() -> read(folder)).hasMessageContaining("no log files of CloudTrail");
    assertThatThrownBy(() -> read(folder.resolve("missing.json")))
        .hasMessageContaining("missing.json cannot be read");
    Path cut = folder.resolve("cut.json");
    Files.writeString(cut, records(event("14:00:00", "a")).substring(0, 100));
    assertThatThrownBy(() -> read(folder)).hasMessageContaining("cut.json cannot be read");
    Files.writeString(cut, records(event("14:00:00", "a").replace("2026-11-24T", "")));
    assertThatThrownBy(() -> read(folder)).hasMessageContaining("cut.json cannot be read");
  }

  @Test
  void knowsByTheNamesOfItsFilesWhichDaysOfWhichRegionsAFolderHas() throws IOException {
    log("us-east-1", 23);
    log("us-east-1", 24);
    log("eu-west-1", 24);

    LogCoverage coverage = logs(folder).coverage();
    assertThat(coverage.regions()).containsExactly("eu-west-1", "us-east-1");
    assertThat(coverage.gaps(List.of("us-east-1"), at(23, 14), at(24, 15))).isEmpty();
    assertThat(coverage.gaps(List.of("us-east-1", "eu-west-1"), at(23, 14), at(25, 0)))
        .containsExactly(
            new LoggedDay("us-east-1", day(25)),
            new LoggedDay("eu-west-1", day(23)),
            new LoggedDay("eu-west-1", day(25)));
  }

  @Test
  void takesADigestWithoutLogsForAQuietDay() throws IOException {
    log("us-east-1", 24);
    digest("eu-west-1", 24, "");

    assertThat(
            logs(folder).coverage().gaps(List.of("us-east-1", "eu-west-1"), at(24, 14), at(24, 15)))
        .isEmpty();
  }

  @Test
  void missesALogThatADigestLists() throws IOException {
    String there = log("us-east-1", 24);
    digest(
        "us-east-1",
        24,
        """
        {"s3Object": "AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/24/%s.gz"},
        {"s3Object": "AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/24/%s.gz"},
        {"s3Object": "AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/22/%s.gz"}
        """
            .formatted(there, there.replace("_a1", "_b2"), there.replace("1124T", "1122T")));

    assertThat(logs(folder).coverage().missing())
        .containsExactly("111122223333_CloudTrail_us-east-1_20261124T1405Z_b2.json");
  }

  @Test
  void takesAFileThatIsNotNamedByCloudTrailForTheDaysOfItsEvents() throws IOException {
    Files.writeString(folder.resolve("signing.json"), event("14:00:00", "a"));

    assertThat(logs(folder).coverage().logged())
        .containsExactly(new LoggedDay("us-east-1", day(24)));
  }

  private String log(String region, int day) throws IOException {
    String name = "111122223333_CloudTrail_%s_202611%dT1405Z_a1.json".formatted(region, day);
    Files.writeString(folder.resolve(name), records());
    return name;
  }

  private void digest(String region, int day, String logs) throws IOException {
    Files.writeString(
        folder.resolve(
            "111122223333_CloudTrail-Digest_%s_audit_us-east-1_202611%dT150500Z.json"
                .formatted(region, day)),
        "{\"awsAccountId\": \"111122223333\", \"logFiles\": [" + logs + "]}");
  }

  private static Instant at(int day, int hour) {
    return Instant.parse("2026-11-%02dT%02d:00:00Z".formatted(day, hour));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }

  private static List<SigningEvent> read(Path place) {
    return logs(place).events();
  }

  private static SigningLogs logs(Path place) {
    return SigningEventFiles.read(place, FROM, TO);
  }

  private static void compress(Path file, String text) throws IOException {
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
      bytes.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String records(String... events) {
    return "{\"Records\": [" + String.join(", ", events) + "]}";
  }

  private static String event(String time, String requestId) {
    return """
    {"eventVersion": "1.11", "eventSource": "kms.amazonaws.com", "eventName": "Sign",
     "eventTime": "2026-11-24T%s", "awsRegion": "us-east-1", "sourceIPAddress": "203.0.113.9",
     "userIdentity": {"type": "AssumedRole",
       "arn": "arn:aws:sts::111122223333:assumed-role/gateway-task/one",
       "sessionContext": {"sessionIssuer": {"arn": "arn:aws:iam::111122223333:role/gateway-task"}}},
     "requestParameters": {"keyId": "%s", "messageType": "DIGEST"},
     "requestID": "%s", "eventID": "1f2e", "readOnly": true,
     "resources": [{"accountId": "111122223333", "type": "AWS::KMS::Key", "ARN": "%s"}]}\
    """
        .formatted(time + "Z", KEY, requestId, KEY);
  }
}
