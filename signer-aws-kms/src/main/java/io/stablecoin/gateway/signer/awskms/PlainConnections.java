package io.stablecoin.gateway.signer.awskms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Connections without TLS, to this machine. The SDK's own would read all root certificates first,
 * which takes longer than everything else that a short command does.
 *
 * @param toConnect how long to wait for a connection
 * @param toRead how long to wait for an answer
 */
record PlainConnections(Duration toConnect, Duration toRead)
    implements SdkHttpClient.Builder<PlainConnections> {

  @Override
  public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
    return UrlConnectionHttpClient.create(this::open);
  }

  private HttpURLConnection open(URI target) {
    try {
      var connection = (HttpURLConnection) target.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(Math.toIntExact(toConnect.toMillis()));
      connection.setReadTimeout(Math.toIntExact(toRead.toMillis()));
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
