package io.stablecoin.gateway.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private static final String LOGS_OF_DIGEST = "logFiles";

  private final Instant from;
  private final Instant to;
  private final List<SigningEvent> events = new ArrayList<>();
  private final Set<LoggedDay> logged = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> listed = new TreeSet<>();
  private boolean any;

  private SigningEventFiles(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The requests to sign from {@code from} to before {@code to}, and of what there are files.
   *
   * @param place a file, or a folder whose files {@code .json} and {@code .json.gz} are read, those
   *     in folders below too
   * @throws AwsOperationException {@code cloudtrail_file_unreadable}, {@code
   *     cloudtrail_files_missing} where nothing there is a log of CloudTrail
   */
  public static SigningLogs read(Path place, Instant from, Instant to) {
    SigningEventFiles reading = new SigningEventFiles(from, to);
    files(place).forEach(reading::read);
    if (!reading.any) {
      throw new AwsOperationException(
          "cloudtrail_files_missing",
          "There are no log files of CloudTrail at %s.".formatted(place),
          "Name a file or a folder that was copied from the bucket of the trail: aws s3 sync.");
    }
    return reading.logs();
  }

  private SigningLogs logs() {
    NavigableSet<String> missing = new TreeSet<>(listed);
    missing.removeAll(names);
    return new SigningLogs(events, new LogCoverage(logged, missing));
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
      documents.forEachRemaining(document -> add(document, file));
    } catch (IOException | JacksonException | DateTimeException e) {
      throw unreadable(file);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private void add(JsonNode document, Path file) {
    if (document.has(LOGS_OF_DIGEST)) {
      addDigest(document.path(LOGS_OF_DIGEST), file);
      return;
    }
    any = any || document.has(RECORDS) || document.has("eventSource");
    names.add(uncompressed(file));
    Optional<LoggedDay> named = LogFileName.log(file);
    named.ifPresent(logged::add);
    Stream<JsonNode> found =
        document.has(RECORDS) ? document.path(RECORDS).valueStream() : Stream.of(document);
    found.forEach(event -> {
      if (named.isEmpty()) {
        day(event).ifPresent(logged::add);
      }
      add(event);
    });
  }

  private void add(JsonNode event) {
    SigningEventReader.read(event)
        .filter(request -> !request.time().isBefore(from) && request.time().isBefore(to))
        .ifPresent(events::add);
  }

  private void addDigest(JsonNode logs, Path file) {
    Optional<LoggedDay> day = LogFileName.digest(file);
    if (logs.isEmpty()) {
      day.ifPresent(logged::add);
    }
    logs.valueStream()
        .map(log -> Path.of(log.path("s3Object").asString("")))
        .filter(log -> LogFileName.log(log).filter(this::isWithin).isPresent())
        .forEach(log -> listed.add(uncompressed(log)));
  }

  /** By which a file that somebody has unpacked is known too. */
  private static String uncompressed(Path file) {
    return file.getFileName().toString().replaceFirst("\\.gz$", "");
  }

  /** The folder may hold more digests than logs, of days that nobody asks about. */
  private boolean isWithin(LoggedDay day) {
    return !day.day().isBefore(LogCoverage.day(from)) && !day.day().isAfter(LogCoverage.day(to));
  }

  /** A file whose name tells nothing, as that of kms-local, stands for the days of its events. */
  private static Optional<LoggedDay> day(JsonNode event) {
    String region = event.path("awsRegion").asString("");
    String time = event.path("eventTime").asString("");
    return region.isEmpty() || time.isEmpty()
        ? Optional.empty()
        : Optional.of(new LoggedDay(region, LogCoverage.day(Instant.parse(time))));
  }

  private static AwsOperationException unreadable(Path file) {
    return new AwsOperationException(
        "cloudtrail_file_unreadable",
        "%s cannot be read as a log file of CloudTrail.".formatted(file),
        "Copy it from the bucket of the trail again; a folder is read with all that ends in .json or"
            + " .json.gz.");
  }
}
