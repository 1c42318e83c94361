package io.stablecoin.gateway.server.slice;

import io.stablecoin.gateway.aws.KeyAdministration;
import io.stablecoin.gateway.aws.KeyRequest;
import io.stablecoin.gateway.devchain.DevChain;
import io.stablecoin.gateway.devchain.DevChainSettings;
import io.stablecoin.gateway.devchain.DevTokens;
import io.stablecoin.gateway.devchain.Mining;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.Wei;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chain that mines each transaction at once, its tokens, a KMS endpoint, a key. The factory of
 * deposit addresses is left to the gateway, which sees the chain through {@link #nodes}.
 */
final class Market implements AutoCloseable {

  /** How many blocks make a transfer final. */
  static final int CONFIRMATIONS = 3;

  final DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()));
  final List<NodeProxy> nodes;
  final DevTokens tokens = DevTokens.deploy(chain);
  final LocalKms kms = LocalKms.start(LocalKmsSettings.inMemory());
  final String key = createKey();
  final Address wallet = walletOf(key);
  final EvmClient client =
      EvmClient.connect(new EvmSettings(List.of(chain.rpcUrl()), Duration.ofSeconds(10)));

  private final String finality;

  Market() {
    this(1, "confirmations: " + CONFIRMATIONS);
  }

  /**
   * A market with {@code count} ways to the chain.
   *
   * @param finality as in the configuration file: {@code finality: finalized}
   */
  Market(int count, String finality) {
    this.nodes = Stream.generate(() -> new NodeProxy(chain.rpcUrl())).limit(count).toList();
    this.finality = finality;
    chain.setBalance(wallet, Wei.ether(1));
  }

  /** The node that the gateway prefers. */
  NodeProxy node() {
    return nodes.getFirst();
  }

  TokenAmount balance(Token token, Address of) {
    return Erc20.balanceOf(client, token, of);
  }

  /**
   * The configuration file.
   *
   * @param rules what stands beside {@code chains}, indented by two
   */
  Path configuration(String rules) {
    String tokenLines =
        """
                - { symbol: USDC, address: "%s", decimals: 6 }
                - { symbol: USDT, address: "%s", decimals: 6 }
        """
            .formatted(tokens.usdc().contract(), tokens.usdt().contract());
    String yaml =
        """
        gateway:
          chains:
            - id: %s
              name: local
              rpc-urls: %s
              %s
              tokens:
        %s\
        """
            .formatted(
                chain.chainId(),
                nodes.stream().map(node -> "\"" + node.url() + "\"").toList(),
                finality,
                tokenLines);
    yaml += rules;
    try {
      Path file = Files.createTempFile("gateway", ".yaml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KmsSettings kmsSettings() {
    URI endpoint = kms.endpoint();
    return new KmsSettings(
        Optional.of(kms.region()),
        Optional.empty(),
        Optional.of(endpoint),
        0,
        Duration.ofSeconds(5),
        KmsTransport.SHORT_LIVED);
  }

  String createKey() {
    try (KeyAdministration administration = KeyAdministration.open(kmsSettings())) {
      return administration
          .createKey(new KeyRequest("", Map.of(), Optional.empty(), false))
          .keyId();
    }
  }

  Address walletOf(String key) {
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId(key), kmsSettings())) {
      return signer.address();
    }
  }

  @Override
  public void close() {
    client.close();
    kms.close();
    nodes.forEach(NodeProxy::close);
    chain.close();
  }
}
