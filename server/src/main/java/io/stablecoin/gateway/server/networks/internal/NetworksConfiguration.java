package io.stablecoin.gateway.server.networks.internal;

import io.stablecoin.gateway.server.networks.NetworkSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NetworksConfiguration {

  @Bean
  ConfiguredNetworks networks(List<NetworkSettings> settings) {
    return new ConfiguredNetworks(settings);
  }
}
