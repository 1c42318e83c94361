package io.stablecoin.gateway.server.configuration.internal;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IP addresses and ranges of them, as they are written; no name is ever looked up. */
final class IpAddresses {

  /** The JDK would also read 10.1 as 10.0.0.1. */
  private static final Pattern WHOLE = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}|.*:.*");

  private static final Pattern RANGE = Pattern.compile("([^/]+)/([0-9]{1,3})");

  private IpAddresses() {}

  static boolean isAddress(String text) {
    return parse(text) != null;
  }

  /** Whether it is CIDR notation ({@code 10.0.0.0/8}) of some addresses, but not of all. */
  static boolean isRange(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return false;
    }
    InetAddress address = parse(range.group(1));
    int prefix = Integer.parseInt(range.group(2));
    return address != null && prefix >= 1 && prefix <= Byte.SIZE * address.getAddress().length;
  }

  private static @Nullable InetAddress parse(String text) {
    try {
      return WHOLE.matcher(text).matches() ? InetAddress.ofLiteral(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
