package io.stablecoin.gateway.server;

import io.stablecoin.gateway.server.configuration.GatewaySettings;
import io.stablecoin.gateway.server.configuration.InvalidConfigurationException;
import io.stablecoin.gateway.server.database.DatabaseException;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.types.Token;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the gateway in this process. */
public final class GatewayServer {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);
  private static final Path DIRECTORY = Path.of(".gateway");

  private GatewayServer() {}

  /**
   * Starts the gateway. No shutdown hook is registered: whoever starts it closes it.
   *
   * @throws InvalidConfigurationException with everything that is wrong with the environment
   * @throws DatabaseException where the database cannot be used
   * @throws ServerStartException with code {@code port_taken} or {@code server_start_failed}
   */
  public static RunningGateway start(Map<String, String> environment) {
    GatewaySettings settings = GatewaySettings.read(environment, DIRECTORY);
    settings.warnings().forEach(finding -> LOG.warn("{}", finding));
    LOG.info("Environment validation successful");
    settings.networks().forEach(GatewayServer::log);
    GatewayDatabase database = GatewayDatabase.open(settings.database());
    try {
      database.migrate();
      LOG.info("Database ready: {}", settings.database());
      return start(settings, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void log(NetworkSettings settings) {
    Network network = settings.network();
    LOG.info(
        "Network {} ({}): {}",
        network.name(),
        network.chain().toCaip2(),
        network.tokens().stream().map(Token::symbol).toList());
  }

  private static RunningGateway start(GatewaySettings settings, GatewayDatabase database) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.addInitializers(context -> register(context, settings, database));
    ConfigurableApplicationContext context = run(application, settings);
    URI api = uri("127.0.0.1", port(context, "local.server.port"));
    URI management = uri(settings.management().address(), port(context, "local.management.port"));
    LOG.info("API on {}", api);
    LOG.info("Health and metrics on {}", management);
    return new RunningGateway(api, management, context, database);
  }

  private static void register(
      ConfigurableApplicationContext context, GatewaySettings settings, GatewayDatabase database) {
    ConfigurableListableBeanFactory beans = context.getBeanFactory();
    beans.registerSingleton("dataSource", database.dataSource());
    beans.registerSingleton("gatewaySecret", settings.secret());
    beans.registerSingleton("signingSettings", settings.signing());
    beans.registerSingleton("policySettings", settings.policy());
    beans.registerSingleton("treasurySettings", settings.treasury());
    beans.registerSingleton("coldWallets", settings.coldWallets());
    settings
        .networks()
        .forEach(
            network -> beans.registerSingleton("network " + network.network().name(), network));
  }

  private static ConfigurableApplicationContext run(
      SpringApplication application, GatewaySettings settings) {
    try {
      return application.run(
          "--server.port=" + settings.port(),
          "--management.server.port=" + settings.management().port(),
          "--management.server.address=" + settings.management().address());
    } catch (RuntimeException e) {
      throw StartFailure.of(e);
    }
  }

  private static int port(ConfigurableApplicationContext context, String name) {
    return context.getEnvironment().getRequiredProperty(name, Integer.class);
  }

  private static URI uri(String host, int port) {
    return URI.create("http://" + host + ":" + port);
  }
}
