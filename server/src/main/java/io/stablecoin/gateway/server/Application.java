package io.stablecoin.gateway.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application as Spring sees it; {@link GatewayServer} starts it. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {}
