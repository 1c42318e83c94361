package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.LoggedDay;
import io.stablecoin.gateway.cli.Result;
import java.util.Map;

/** A part of what was asked that was not looked at. */
sealed interface Gap {

  Map<String, Object> fields();

  /** One line for people: what it is, and what to do. */
  String line();

  /** Neither a log nor a digest: nothing tells that nothing happened. */
  record NoLog(LoggedDay day) implements Gap {

    @Override
    public Map<String, Object> fields() {
      return Result.of("code", "log_files_missing")
          .with("region", day.region())
          .with("day", day.day().toString())
          .fields();
    }

    @Override
    public String line() {
      return "no log file of %s on %s: copy that day from the bucket of the trail"
          .formatted(day.region(), day.day());
    }
  }

  /** Listed by a digest. */
  record LogMissing(String name) implements Gap {

    @Override
    public Map<String, Object> fields() {
      return Result.of("code", "log_file_missing").with("file", name).fields();
    }

    @Override
    public String line() {
      return "%s is listed by a digest and is not there: copy it from the bucket of the trail"
          .formatted(name);
    }
  }

  /** Nobody says in which Region there must be log files. */
  record NoRegion() implements Gap {

    @Override
    public Map<String, Object> fields() {
      return Result.of("code", "region_unknown").fields();
    }

    @Override
    public String line() {
      return "no Region is known to look for: name the key by its ARN in KMS_KEY_ID, or set AWS_REGION";
    }
  }

  /** A key that signed in this time. */
  record KeyUnplaced(String key) implements Gap {

    @Override
    public Map<String, Object> fields() {
      return Result.of("code", "key_region_unknown").with("key", key).fields();
    }

    @Override
    public String line() {
      return "the key %s signed in this time, and its Region is not known: add its ARN to KMS_KEY_ID"
          .formatted(key);
    }
  }
}
