package io.stablecoin.gateway.server.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.stablecoin.gateway.server.signing.KeyFinding;
import io.stablecoin.gateway.server.signing.KeyReport;
import io.stablecoin.gateway.server.signing.TestKeys;
import io.stablecoin.gateway.server.signing.WatchedKey;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the watch over one key sees and says. */
class KeyWatchIT {

  private static final String ALIAS = "alias/treasury";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path directory;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(KeyWatch.class);
  private TestKeys keys;
  private KmsKeyId first;
  private KmsSigner signer;
  private KeyWatch watch;
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");

  @BeforeEach
  void start() {
    log.start();
    logger.addAppender(log);
    keys = new TestKeys(directory.resolve("keys.json"));
    first = keys.createKey(ALIAS);
    signer = KmsSigner.connect(new KmsKeyId(ALIAS), keys.settings());
    watch = new KeyWatch(new Connected(signer), MINUTE, () -> now);
  }

  @AfterEach
  void stop() {
    signer.close();
    keys.close();
    logger.detachAppender(log);
  }

  private record Connected(KmsSigner signer) implements WatchedKey {
    @Override
    public String name() {
      return ALIAS;
    }

    @Override
    public KeyReport check() {
      return KeyReport.of(ALIAS, signer.address(), signer.healthCheck());
    }
  }

  @Test
  void aKeyThatWasNeverCheckedIsNotUsable() {
    assertThat(watch.latest().usable()).isFalse();
    assertThat(codes(watch.latest().troubles())).containsExactly("not_checked_yet");
    watch.tick();
    assertThat(watch.latest().usable()).isTrue();
    assertThat(watch.latest().wallet()).contains(signer.address());
    assertThat(log.list).isEmpty();
  }

  @Test
  void saysOnceThatTroubleBeganAndOnceThatItEnded() {
    tickAfter(Duration.ZERO);
    keys.goAway();
    tickAfter(MINUTE);
    tickAfter(MINUTE);
    assertThat(codes(watch.latest().troubles())).containsOnly("unreachable");
    assertThat(watch.latest().troubles())
        .allSatisfy(trouble -> assertThat(trouble.remedy()).isNotBlank());
    keys.comeBack();
    tickAfter(MINUTE);
    tickAfter(MINUTE);
    assertThat(watch.latest().usable()).isTrue();

    assertThat(said())
        .hasSize(2)
        .satisfiesExactly(
            began -> assertThat(began).contains(ALIAS, "cannot sign", "unreachable"),
            ended -> assertThat(ended).contains(ALIAS, "can sign again"));
  }

  @Test
  void asksOnceAMinuteAndMoreOftenInTrouble() {
    tickAfter(Duration.ZERO);
    tickAfter(Duration.ofSeconds(59));
    assertThat(keys.signingLog()).hasSize(1);
    keys.faults().fail("Sign", 1, "DisabledException");
    tickAfter(Duration.ofSeconds(1));
    assertThat(codes(watch.latest().troubles())).containsExactly("key_disabled");
    tickAfter(Duration.ofSeconds(9));
    assertThat(watch.latest().usable()).isFalse();
    tickAfter(Duration.ofSeconds(1));
    assertThat(watch.latest().usable()).isTrue();
  }

  @Test
  void anAliasThatMovedIsAWarning() {
    tickAfter(Duration.ZERO);
    keys.pointAlias(ALIAS, keys.createKey());
    tickAfter(MINUTE);
    tickAfter(MINUTE);
    assertThat(watch.latest().usable()).isTrue();
    assertThat(codes(watch.latest().warnings())).containsExactly("alias_moved");
    keys.pointAlias(ALIAS, first);
    tickAfter(MINUTE);
    assertThat(watch.latest().warnings()).isEmpty();

    assertThat(said())
        .satisfiesExactly(
            began -> assertThat(began).contains(ALIAS, "alias_moved"),
            ended -> assertThat(ended).contains(ALIAS, "no warning"));
  }

  @Test
  void aCheckThatFailsInAnUnforeseenWayIsTrouble() {
    KeyWatch failing = new KeyWatch(new Unreadable(), MINUTE, () -> now);
    failing.tick();
    assertThat(codes(failing.latest().troubles())).containsExactly("check_failed");
  }

  private record Unreadable() implements WatchedKey {
    @Override
    public String name() {
      return ALIAS;
    }

    @Override
    public KeyReport check() {
      throw new IllegalStateException("the database is away");
    }
  }

  private void tickAfter(Duration pause) {
    now = now.plus(pause);
    watch.tick();
  }

  private List<String> said() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static List<String> codes(List<KeyFinding> findings) {
    return findings.stream().map(KeyFinding::code).toList();
  }
}
