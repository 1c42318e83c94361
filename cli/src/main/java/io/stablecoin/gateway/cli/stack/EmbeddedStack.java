package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.server.GatewayServer;
import io.stablecoin.gateway.server.RunningGateway;
import io.stablecoin.gateway.server.ServerStartException;
import io.stablecoin.gateway.types.Address;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that the gateway needs around it, running on this machine and wired together. */
public final class EmbeddedStack {

  /** The name of the local chain, as callers of the API write it. */
  public static final String NETWORK = "local";

  private static final int PORT = 8080;
  private static final int MANAGEMENT_PORT = 9090;

  private final StackFolder folder;
  private final StackKms kms;
  private final StackChain chain;
  private final String databaseUrl;
  private final StackAccess access;
  private int port = Ports.wantedOrFree(PORT);
  private int managementPort = Ports.wantedOrFree(MANAGEMENT_PORT);

  EmbeddedStack(
      StackFolder folder, StackKms kms, StackChain chain, String databaseUrl, StackAccess access) {
    this.folder = folder;
    this.kms = kms;
    this.chain = chain;
    this.databaseUrl = databaseUrl;
    this.access = access;
  }

  /** Starts all parts but the gateway itself; they end with {@code closer}. */
  public static EmbeddedStack start(StackFolder folder, Narrator narrator, Closer closer) {
    return new StackStart(folder, narrator, closer).run();
  }

  public StackChain chain() {
    return chain;
  }

  public Address hotWallet() {
    return kms.hotWallet().address();
  }

  /** What KMS was asked to sign since this start: one JSON event each. */
  public List<String> signingEvents() {
    return kms.signingLog().events();
  }

  /** A key of a test merchant. */
  public String apiKey() {
    return access.apiKey();
  }

  /** Where the API of a gateway in {@link #environment()} is. */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts the gateway itself; it ends with {@code closer}. */
  public void startGateway(Narrator narrator, Closer closer) {
    narrator.step(
        "Gateway",
        () -> {
          RunningGateway gateway = startOnFreePorts();
          closer.add(gateway::close);
          return gateway;
        },
        gateway -> "listens at " + gateway.api());
  }

  /** A port that was free when it was chosen may be taken by now. */
  private RunningGateway startOnFreePorts() {
    try {
      return GatewayServer.start(environment());
    } catch (ServerStartException e) {
      if (!e.code().equals("port_taken")) {
        throw e;
      }
      port = Ports.free();
      managementPort = Ports.free();
      return GatewayServer.start(environment());
    }
  }

  /** The environment in which a gateway works on this stack. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("GATEWAY_ENV", "development");
    environment.put("KMS_KEY_ID", kms.hotWallet().keyArn());
    environment.put("AWS_ENDPOINT_URL_KMS", kms.endpoint().endpoint().toString());
    environment.put("DATABASE_URL", databaseUrl);
    environment.put("GATEWAY_CONFIG", folder.configuration().toAbsolutePath().toString());
    environment.put("GATEWAY_SECRET", access.secret().value().toUnprefixedHex());
    environment.put("PORT", Integer.toString(port));
    environment.put("MANAGEMENT_PORT", Integer.toString(managementPort));
    return environment;
  }

  /** How other programs use the stack: the content of {@code dev.json}. */
  public Result description() {
    Path configuration = folder.configuration().toAbsolutePath();
    return new StackDescription(this, kms, databaseUrl, configuration).toResult();
  }
}
