package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The environment's variables; one that is empty counts as one that is not there. */
record Variables(Map<String, String> values, Findings findings) {

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  List<String> list(String name) {
    return text(name).stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  int number(String name, int fallback, int lowest, int highest) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    boolean digits = text.get().matches("[0-9]{1,9}");
    int number = digits ? Integer.parseInt(text.get()) : -1;
    if (number < lowest || number > highest) {
      findings.add(
          name,
          "number_out_of_range",
          "It must be a whole number from %d to %d.".formatted(lowest, highest));
      return fallback;
    }
    return number;
  }

  /** Without the text in the finding, which could be a private key that was put in its place. */
  Optional<Address> address(String name, String text) {
    try {
      return Optional.of(Address.parse(text));
    } catch (InvalidValueException e) {
      findings.add(
          name,
          e.code(),
          "It must be an address: 0x and 40 hexadecimal digits, with the right checksum (EIP-55)"
              + " where upper and lower case are mixed.");
      return Optional.empty();
    }
  }

  Optional<URI> http(String name, String text) {
    Optional<URI> uri = Optional.ofNullable(parse(text)).filter(Variables::isHttp);
    if (uri.isEmpty()) {
      findings.add(name, "url_malformed", "It must be http:// or https:// and a host.");
    }
    return uri;
  }

  private static boolean isHttp(URI uri) {
    return uri.getHost() != null
        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
  }

  private static @Nullable URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
