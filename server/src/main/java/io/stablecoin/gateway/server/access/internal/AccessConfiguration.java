package io.stablecoin.gateway.server.access.internal;

import io.stablecoin.gateway.server.access.ApiKeys;
import io.stablecoin.gateway.server.access.GatewaySecret;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  ApiKeys apiKeys(JdbcClient jdbc, GatewaySecret secret, Clock clock) {
    return new PostgresApiKeys(jdbc, secret, clock);
  }

  @Bean
  WebMvcConfigurer callerArguments(ApiKeys apiKeys) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver(apiKeys));
      }
    };
  }
}
