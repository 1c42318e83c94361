package io.stablecoin.gateway.cli;

/**
 * Configures {@code java.util.logging} by doing nothing: no handler, so nothing is printed. Named
 * to the JDK, which makes one when it is first asked for a logger, see {@link
 * java.util.logging.LogManager}.
 */
public final class NoHandlers {}
