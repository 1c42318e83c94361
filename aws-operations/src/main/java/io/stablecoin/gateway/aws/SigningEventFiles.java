package io.stablecoin.gateway.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the log files of CloudTrail as S3 delivers them: an object with {@code Records}, plain or
 * compressed. A file with one event after the other is taken too.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html">CloudTrail
 *     log files</a>
 */
public final class SigningEventFiles {

  private static final String RECORDS = "Records";

  private final Instant from;
  private final Instant to;
  private final List<SigningEvent> events = new ArrayList<>();
  private boolean any;

  private SigningEventFiles(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The requests to sign from {@code from} to before {@code to}.
   *
   * @param place a file, or a folder whose files {@code .json} and {@code .json.gz} are read, those
   *     in folders below too
   * @throws AwsOperationException {@code cloudtrail_file_unreadable}, {@code
   *     cloudtrail_files_missing} where nothing there is a log of CloudTrail
   */
  public static List<SigningEvent> read(Path place, Instant from, Instant to) {
    SigningEventFiles reading = new SigningEventFiles(from, to);
    files(place).forEach(reading::read);
    if (!reading.any) {
      throw new AwsOperationException(
          "cloudtrail_files_missing",
          "There are no log files of CloudTrail at %s.".formatted(place),
          "Name a file or a folder that was copied from the bucket of the trail: aws s3 sync.");
    }
    return List.copyOf(reading.events);
  }

  private static List<Path> files(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> below = Files.walk(place)) {
      return below.filter(SigningEventFiles::isNamedLikeALog).sorted().toList();
    } catch (IOException e) {
      throw unreadable(place);
    }
  }

  private static boolean isNamedLikeALog(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file) && (name.endsWith(".json") || name.endsWith(".json.gz"));
  }

  private void read(Path file) {
    try (InputStream bytes = open(file);
        MappingIterator<JsonNode> documents =
            JsonMapper.shared().readerFor(JsonNode.class).readValues(bytes)) {
      documents.forEachRemaining(this::add);
    } catch (IOException | JacksonException | DateTimeException e) {
      throw unreadable(file);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private void add(JsonNode document) {
    any = any || document.has(RECORDS) || document.has("eventSource");
    Stream<JsonNode> found =
        document.has(RECORDS) ? document.path(RECORDS).valueStream() : Stream.of(document);
    found
        .flatMap(event -> SigningEventReader.read(event).stream())
        .filter(event -> !event.time().isBefore(from) && event.time().isBefore(to))
        .forEach(events::add);
  }

  private static AwsOperationException unreadable(Path file) {
    return new AwsOperationException(
        "cloudtrail_file_unreadable",
        "%s cannot be read as a log file of CloudTrail.".formatted(file),
        "Copy it from the bucket of the trail again; a folder is read with all that ends in .json or"
            + " .json.gz.");
  }
}
