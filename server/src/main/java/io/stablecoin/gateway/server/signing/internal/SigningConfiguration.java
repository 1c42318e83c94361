package io.stablecoin.gateway.server.signing.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.stablecoin.gateway.server.signing.SigningFreeze;
import io.stablecoin.gateway.server.signing.SigningKeys;
import io.stablecoin.gateway.server.signing.SigningRecords;
import io.stablecoin.gateway.server.signing.SigningSettings;
import io.stablecoin.gateway.server.signing.WatchedKey;
import io.stablecoin.gateway.server.signing.WatchedKeys;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.SignRate;
import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

  @Bean
  SigningMeters signingMeters(MeterRegistry registry, Clock clock) {
    return new SigningMeters(registry, clock);
  }

  @Bean
  CloudWatchMetrics cloudWatchMetrics(Clock clock) {
    // Not System.out, which commands of the program point at stderr.
    PrintStream stdout = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    return new CloudWatchMetrics(stdout::println, clock);
  }

  @Bean
  CloudWatchReport cloudWatchReport(CloudWatchMetrics metrics, SigningSettings settings) {
    return new CloudWatchReport(metrics, settings.cloudWatch());
  }

  @Bean
  SignRate signRate(SigningSettings settings) {
    return SignRate.perSecond(settings.rate());
  }

  @Bean
  SharedRate sharedRate(
      DataSource database, SignRate rate, SigningSettings settings, MeterRegistry registry) {
    SigningNodes nodes = SigningNodes.of(database, SharedRate.PATIENCE);
    SharedRate shared = new SharedRate(nodes, rate, !settings.keys().isEmpty());
    Gauge.builder("gateway.kms.sign.rate", rate::share)
        .description(
            "Signatures a second that this node may make, its part of KMS_SIGN_RATE; 0 while it joins")
        .register(registry);
    Gauge.builder("gateway.kms.nodes", shared::nodes)
        .description("Nodes that share KMS_SIGN_RATE")
        .register(registry);
    return shared;
  }

  @Bean
  SigningFreeze signingFreeze(JdbcClient database) {
    return new SigningFreeze(database);
  }

  @Bean
  SigningKeys signingKeys(
      SigningSettings settings,
      SignRate rate,
      DataSource database,
      SigningMeters meters,
      CloudWatchMetrics cloudWatch,
      Clock clock) {
    SigningObserver observer =
        settings.cloudWatch() ? new AllObservers(List.of(meters, cloudWatch)) : meters;
    SigningRecords records = new SigningRecords(database);
    return key ->
        KmsSigner.of(key, settings.kms())
            .rate(rate)
            .observer(observer)
            .recorder(records)
            .clock(clock)
            .connect();
  }

  @Bean
  KeyWatches keyWatches(
      WatchedKeys keys, SigningSettings settings, Clock clock, MeterRegistry registry) {
    return new KeyWatches(
        keys.watched().stream().map(key -> watch(key, settings, clock, registry)).toList());
  }

  private static KeyWatch watch(
      WatchedKey key, SigningSettings settings, Clock clock, MeterRegistry registry) {
    KeyWatch watch = new KeyWatch(key, settings.checkInterval(), clock);
    Gauge.builder("gateway.kms.key.usable", () -> watch.latest().usable() ? 1 : 0)
        .description("1 where the configured key can sign")
        .tag("name", key.name())
        .register(registry);
    return watch;
  }
}
