package io.stablecoin.gateway.aws;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file in the bucket of a trail tells.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html#cloudtrail-log-filename-format">CloudTrail
 *     log file name format</a>
 */
final class LogFileName {

  private static final Pattern LOG =
      Pattern.compile("\\d{12}_CloudTrail_([a-z0-9-]+)_(\\d{8})T\\d{4}Z_\\w+\\.json(\\.gz)?");
  private static final Pattern DIGEST =
      Pattern.compile("\\d{12}_CloudTrail-Digest_([a-z0-9-]+)_.+_(\\d{8})T\\d{6}Z\\.json(\\.gz)?");

  private LogFileName() {}

  /** Of which Region, and delivered on which day; empty for what is no log by its name. */
  static Optional<LoggedDay> log(Path file) {
    return read(LOG, file);
  }

  /** The same of a digest, which lists the logs of an hour, none where nothing happened. */
  static Optional<LoggedDay> digest(Path file) {
    return read(DIGEST, file);
  }

  private static Optional<LoggedDay> read(Pattern pattern, Path file) {
    Matcher name = pattern.matcher(file.getFileName().toString());
    return name.matches()
        ? Optional.of(
            new LoggedDay(
                name.group(1), LocalDate.parse(name.group(2), DateTimeFormatter.BASIC_ISO_DATE)))
        : Optional.empty();
  }
}
