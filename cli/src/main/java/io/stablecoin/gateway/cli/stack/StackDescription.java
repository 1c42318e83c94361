package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.types.Token;
import java.nio.file.Path;
import java.util.Map;

/** What {@code .gateway/dev.json} says; scripts and other people's tests rely on the names. */
record StackDescription(EmbeddedStack stack, StackKms kms, String databaseUrl, Path configuration) {

  Result toResult() {
    StackChain chain = stack.chain();
    return Result.of("api_url", stack.apiUrl().toString())
        .with("api_key", stack.apiKey())
        .with("chain_id", chain.node().chainId().value())
        .with("rpc_url", chain.node().rpcUrl().toString())
        .with("tokens", chain.tokens().all().stream().map(StackDescription::token).toList())
        .with("kms_endpoint", kms.endpoint().endpoint().toString())
        .with("kms_key_id", kms.hotWallet().keyArn())
        .with("hot_wallet", stack.hotWallet().toString())
        .with("customer", customer(chain))
        .with("database_url", databaseUrl)
        .with("config", configuration.toString())
        .with("pid", ProcessHandle.current().pid());
  }

  private static Map<String, Object> token(Token token) {
    return Result.of("symbol", token.symbol())
        .with("address", token.contract().toString())
        .with("decimals", token.decimals())
        .fields();
  }

  private static Map<String, Object> customer(StackChain chain) {
    return Result.of("address", chain.customer().address().toString())
        .with("private_key", chain.customer().privateKey().toString())
        .fields();
  }
}
