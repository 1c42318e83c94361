package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.operations.Operations;
import io.stablecoin.gateway.kmslocal.internal.trail.EventHistory;
import io.stablecoin.gateway.kmslocal.internal.trail.LookupEvents;
import io.stablecoin.gateway.kmslocal.principals.Principals;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** KMS over HTTP on loopback: Tomcat, one virtual thread for each request. */
public final class HttpEndpoint implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  /** Tomcat tells each start and stop. A logger that nobody holds would forget its level. */
  private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");

  private final Tomcat tomcat;
  private final Delay delay;

  private HttpEndpoint(Tomcat tomcat, Delay delay) {
    this.tomcat = tomcat;
    this.delay = delay;
  }

  /**
   * Listens from now on.
   *
   * @param port 0 for a free one
   * @throws LocalKmsException with code {@code port_taken}
   */
  public static HttpEndpoint start(
      int port,
      Operations operations,
      FaultPlan faults,
      Principals principals,
      Consumer<String> signingLog,
      EventHistory history,
      String accountId,
      InstantSource clock) {
    TOMCAT_LOG.setLevel(Level.WARNING);
    Delay delay = new Delay();
    RequestCount count = new RequestCount();
    Dispatcher dispatcher =
        new Dispatcher(
            operations,
            faults,
            delay,
            new SigningLog(signingLog, history, accountId),
            new Admission(principals, accountId, clock),
            count);
    Tomcat tomcat = new Tomcat();
    // Nothing is written there, but Tomcat would make a folder in the working directory.
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    tomcat.setConnector(connector(port));
    // Tomcat complains when its default host does not exist; asking for it makes it.
    tomcat.getHost();
    tomcat
        .getEngine()
        .getPipeline()
        .addValve(
            new KmsValve(
                dispatcher,
                new TrailDispatcher(new LookupEvents(history)),
                new FaultControl(faults),
                new PrincipalControl(principals),
                count));
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      throw cannotStart(port, e);
    }
    return new HttpEndpoint(tomcat, delay);
  }

  private static Connector connector(int port) {
    Http11NioProtocol protocol = new Http11NioProtocol();
    protocol.setExecutor(new VirtualThreadExecutor("kms-local-"));
    protocol.setTcpNoDelay(true);
    Connector connector = new Connector(protocol);
    connector.setProperty("address", LOOPBACK);
    connector.setPort(port);
    connector.setThrowOnFailure(true);
    return connector;
  }

  private static LocalKmsException cannotStart(int port, LifecycleException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new LocalKmsException(
            "port_taken",
            "Port "
                + port
                + " is in use by another program: stop that one, or choose another port (0 takes a"
                + " free one).",
            thrown);
      }
    }
    return new LocalKmsException(
        "endpoint_not_started", "The HTTP server of the local KMS does not start.", thrown);
  }

  public URI uri() {
    return URI.create("http://" + LOOPBACK + ":" + tomcat.getConnector().getLocalPort());
  }

  /** Stops listening; requests that are delayed end without an answer. */
  @Override
  public void close() {
    delay.end();
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException("The HTTP server of the local KMS does not stop.", e);
    }
  }
}
