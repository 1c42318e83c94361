package io.stablecoin.gateway.kmslocal;

import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.faults.Faults;
import io.stablecoin.gateway.kmslocal.internal.http.HttpEndpoint;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyFile;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.VaultStorage;
import io.stablecoin.gateway.kmslocal.internal.operations.Operation;
import io.stablecoin.gateway.kmslocal.internal.operations.Operations;
import io.stablecoin.gateway.kmslocal.internal.trail.EventHistory;
import io.stablecoin.gateway.kmslocal.principals.Principals;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;

/**
 * AWS KMS for development and tests: an endpoint on loopback that the AWS CLI and the AWS SDKs use
 * like the real one. It needs credentials as AWS does, but takes any: signatures of requests are
 * not verified. Policies refuse nobody until {@link #principals()} are declared. It serves every
 * Region, each with keys of its own.
 */
public final class LocalKms implements AutoCloseable {

  private final HttpEndpoint http;
  private final KeyStore keys;
  private final FaultPlan faults;
  private final Principals principals;
  private final LocalKmsSettings settings;

  private LocalKms(
      HttpEndpoint http,
      KeyStore keys,
      FaultPlan faults,
      Principals principals,
      LocalKmsSettings settings) {
    this.http = http;
    this.keys = keys;
    this.faults = faults;
    this.principals = principals;
    this.settings = settings;
  }

  /** Starts by the clock of the machine; see {@link #start(LocalKmsSettings, InstantSource)}. */
  public static LocalKms start(LocalKmsSettings settings) {
    return start(settings, Clock.systemUTC());
  }

  /**
   * Starts to listen.
   *
   * @throws LocalKmsException with code {@code port_taken}, or one that starts with {@code
   *     key_file_} where the file of the keys cannot be used
   */
  public static LocalKms start(LocalKmsSettings settings, InstantSource clock) {
    FaultPlan faults = new FaultPlan(clock, Operation.names());
    VaultStorage storage =
        settings.data().<VaultStorage>map(KeyFile::open).orElseGet(VaultStorage::inMemory);
    try {
      KeyStore keys = new KeyStore(storage, clock);
      Principals principals = new Principals();
      return new LocalKms(
          listen(settings, keys, faults, principals, clock), keys, faults, principals, settings);
    } catch (LocalKmsException e) {
      storage.close();
      throw e;
    }
  }

  private static HttpEndpoint listen(
      LocalKmsSettings settings,
      KeyStore keys,
      FaultPlan faults,
      Principals principals,
      InstantSource clock) {
    return HttpEndpoint.start(
        settings.port(),
        new Operations(keys, faults),
        faults,
        principals,
        settings.signingLog(),
        EventHistory.beside(settings.data(), clock.instant()),
        settings.accountId(),
        clock);
  }

  /** Where it listens: {@code http://127.0.0.1:4566}. */
  public URI endpoint() {
    return http.uri();
  }

  /** The Region that clients are told to use. */
  public String region() {
    return settings.region();
  }

  /** The faults to test clients with. */
  public Faults faults() {
    return faults;
  }

  /** Who calls; while nobody is declared, everybody may do everything. */
  public Principals principals() {
    return principals;
  }

  /** What a person must know before relying on it; some lines of text. */
  public String banner() {
    return Banner.of(endpoint(), settings);
  }

  /** Stops listening; keys in memory are gone, those in a file stay. */
  @Override
  public void close() {
    http.close();
    keys.close();
  }
}
