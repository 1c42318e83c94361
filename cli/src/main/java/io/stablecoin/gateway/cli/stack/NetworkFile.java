package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration file that tells the gateway of the local chain and its tokens. */
final class NetworkFile {

  /** Few, since nobody reorganises the local chain but a test, and a tour should not take long. */
  private static final int CONFIRMATIONS = 2;

  private NetworkFile() {}

  static void write(Path file, ChainId chain, URI rpcUrl, List<Token> tokens) {
    String content =
        """
        gateway:
          chains:
            - id: %s
              name: %s
              rpc-urls: ["%s"]
              confirmations: %d
              tokens:
        %s
        """
            .formatted(
                chain,
                EmbeddedStack.NETWORK,
                rpcUrl,
                CONFIRMATIONS,
                tokens.stream().map(NetworkFile::line).collect(Collectors.joining("\n")));
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private static String line(Token token) {
    return "        - { symbol: %s, address: \"%s\", decimals: %d }"
        .formatted(token.symbol(), token.contract(), token.decimals());
  }
}
